import ArgumentParser

/// `nachtwacht`: the console with which duty officers watch an election night, and the tools around its log.
@main struct Nachtwacht: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nachtwacht",
        abstract: "Watch an election night for foreign information manipulation and interference.",
        discussion: """
            Without a command the console opens, as with 'watch'.

            Example: nachtwacht exercise
            """,
        version: "0.1.0",
        subcommands: [
            WatchCommand.self, ExerciseCommand.self, DetectCommand.self, ScreenCommand.self, LogCommand.self,
            VerifyCommand.self, ElectionCommand.self, ThemeCommand.self, GenerateCommand.self, BenchCommand.self,
        ],
        defaultSubcommand: WatchCommand.self)

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            Output.complain(failure.message)
            exit(withError: ExitCode(failure.code))
        } catch {
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code == .success {
                Output.write(text + "\n")
            } else if !text.isEmpty {
                Output.complain(text)
            }
            exit(withError: code == .validationFailure ? ExitCode(Failure.usage) : code)
        }
    }
}

/// Why the program ends early: a sentence for the officer, a number for the script (sysexits).
struct Failure: Error, Equatable {
    static let notFine: Int32 = 1
    static let usage: Int32 = 64
    static let badData: Int32 = 65
    static let noInput: Int32 = 66
    static let software: Int32 = 70
    static let cannotCreate: Int32 = 73
    static let inputOutput: Int32 = 74
    static let configuration: Int32 = 78

    var code: Int32
    var message: String

    init(_ code: Int32, _ message: String) {
        self.code = code
        self.message = message
    }
}
