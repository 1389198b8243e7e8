import Terminal
import Testing

struct TerminalErrorTests {
    @Test(arguments: TerminalError.Code.allCases)
    func `an error says what is wrong and then what helps`(code: TerminalError.Code) {
        let sentences = TerminalError(code, context: "CONTEXT").description.split(separator: ". ")
        #expect(sentences.count == 2)
        #expect(sentences.last?.hasSuffix(".") == true)
    }
}
