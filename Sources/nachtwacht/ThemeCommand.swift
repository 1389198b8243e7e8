import ArgumentParser
import Console
import Ground

/// Lists, checks and shows themes.
struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "List, check and preview themes.",
        subcommands: [List.self, Check.self, Preview.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name the themes that are installed.", discussion: "Example: nachtwacht theme list")

        func run() throws {
            var seen: Set<String> = []
            for folder in Assets.themeFolders {
                for name in Files.names(in: folder) where name.hasSuffix(".toml") {
                    let short = String(name.dropLast(5))
                    if seen.insert(short).inserted { Output.write("\(short)  \(folder)/\(name)\n") }
                }
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is wrong with a theme: contrast, missing roles, symbols alike.",
            discussion: "Example: nachtwacht theme check my-theme.toml")

        @Argument(help: "A name or a file.") var theme: String

        func run() throws {
            let problems = ThemeCheck.problems(try Assets.theme(theme))
            for problem in problems { Output.write("\(problem)\n") }
            guard problems.isEmpty else { throw ExitCode(Failure.notFine) }
            Output.write("nothing wrong\n")
        }
    }

    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show every role of a theme with its symbol.",
            discussion: "Example: nachtwacht theme preview dag")

        @Argument(help: "A name or a file.") var theme: String

        func run() throws {
            let frame = ThemePreview.frame(try Assets.theme(theme), columns: 100, rows: 40)
            Output.write(Output.isTerminal ? FrameText.ansi(frame) : FrameText.plain(frame))
        }
    }
}
