/// What is said when a line is no command, or an expression no filter; always with what is allowed.
public enum ErrorString: String, CatalogueKey {
    case commandEmpty = "error.command.empty"
    case commandUnknown = "error.command.unknown"
    case commandMissing = "error.command.missing"
    case commandNotAllowed = "error.command.notAllowed"
    case commandTooMuch = "error.command.tooMuch"
    case filterUnknownField = "error.filter.unknownField"
    case filterValue = "error.filter.value"
    case filterOperator = "error.filter.operator"
    case filterQuote = "error.filter.quote"
    case filterParenthesis = "error.filter.parenthesis"
    case filterEnd = "error.filter.end"
    case filterLength = "error.filter.length"
}
