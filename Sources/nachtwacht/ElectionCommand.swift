import ArgumentParser
import Election
import Ground

/// Shows and checks election profiles.
struct ElectionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "election", abstract: "List and check election profiles.",
        subcommands: [List.self, Check.self, Show.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name the elections that are installed.", discussion: "Example: nachtwacht election list")

        func run() throws {
            for profile in try ElectionFiles.catalogue().profiles {
                let day = profile.day
                Output.write(
                    "\(profile.id)  \(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))  "
                        + "\(profile.milestones.count) milestones  \(profile.name.nl)\n")
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name file and line of what is wrong in a profile.",
            discussion: "Example: nachtwacht election check my-election.toml")

        @Argument(help: "The profile.") var file: String

        func run() throws {
            let profile: ElectionProfile
            do { profile = try ElectionFiles.read(file) } catch {
                throw Failure(error.code == Failure.noInput ? error.code : Failure.notFine, error.message)
            }
            Output.write("\(profile.id): \(profile.milestones.count) milestones, nothing wrong\n")
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the milestones of an election.", discussion: "Example: nachtwacht election show TK2025")

        @Argument(help: "A name or a file.") var election: String

        func run() throws {
            let profile = try ElectionFiles.profile(election)
            for milestone in profile.milestones {
                let at = Amsterdam.civil(milestone.at)
                let mark = milestone.isUnverified ? " †" : ""
                Output.write(
                    "\(padded(at.year, 4))-\(padded(at.month, 2))-\(padded(at.day, 2)) \(padded(at.hour, 2)):"
                        + "\(padded(at.minute, 2))  \(milestone.title.nl)\(mark)  "
                        + "[\(milestone.legalBasis ?? "-")]\n")
            }
        }
    }
}
