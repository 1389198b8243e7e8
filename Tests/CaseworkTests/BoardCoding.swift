import Casework
import FoundationEssentials

/// A board through its stored form and back.
enum BoardCoding {
    static func copy(_ board: Board) throws -> Board {
        try JSONDecoder().decode(Board.self, from: JSONEncoder().encode(board))
    }
}
