import Detection
import Ground

extension PayloadReader {
    func nightOpened() throws(EventCodecError) -> NightOpened {
        NightOpened(
            election: try text("election"), exercise: try flag("exercise"), purpose: try text("purpose"),
            seed: try optional("seed") == nil ? nil : seed("seed"), pace: try number("pace"))
    }

    func consoleJoined() throws(EventCodecError) -> ConsoleJoined {
        ConsoleJoined(officer: OfficerID(try text("officer")), runsSources: try flag("runsSources"))
    }

    func source() throws(EventCodecError) -> SourceStatus {
        SourceStatus(
            name: try text("name"), spec: try text("spec"), basis: try text("basis"), state: try word("state"),
            reason: try optionalText("reason"), retryAt: try optionalInstant("retryAt"), posts: try count("posts"),
            bad: try count("bad"), restarts: try count("restarts"), rate: try number("rate"),
            lastPost: try optionalInstant("lastPost"), quarantine: try optionalText("quarantine"))
    }

    func pulse() throws(EventCodecError) -> Pulse {
        Pulse(
            time: try instant("time"), posts: try count("posts"), rate: try number("rate"),
            areas: try counts("areas"), platforms: try countsByName("platforms"), late: try count("late"),
            shed: try count("shed"), bounded: try count("bounded"),
            sources: try objects("sources").map { (reader) throws(EventCodecError) in try reader.source() })
    }

    func finding() throws(EventCodecError) -> Finding {
        var finding = Finding(
            id: try text("id"), kind: try word("kind"), area: try rank("area"), opened: try instant("opened"))
        finding.score = try number("score")
        finding.last = try instant("last")
        finding.posts = try count("posts")
        finding.accounts = try count("accounts")
        finding.platforms = try countsByName("platforms")
        finding.languages = try countsByName("languages")
        finding.rate = try number("rate")
        finding.reasons = try objects("reasons").map { (reader) throws(EventCodecError) in try reader.findingReason() }
        finding.samples = try objects("samples").map { (reader) throws(EventCodecError) in try reader.sample() }
        finding.members = try texts("members")
        finding.disarm = try texts("disarm")
        finding.narrative = try optionalText("narrative")
        finding.title = try text("title")
        finding.object = try optionalText("object")
        finding.growth = try counts("growth")
        finding.processStep = try optionalText("processStep")
        finding.closed = try flag("closed")
        return finding
    }

    func manualEntry() throws(EventCodecError) -> ManualEntry {
        ManualEntry(
            channel: try word("channel"), from: try text("from"), marking: try word("marking"),
            area: try rank("area"), severity: try rank("severity"), text: try text("text"),
            received: try instant("received"))
    }

    func incidentOpened() throws(EventCodecError) -> IncidentOpened {
        IncidentOpened(
            title: try text("title"), area: try rank("area"), severity: try rank("severity"),
            confidence: try rank("confidence"))
    }

    private func findingReason() throws(EventCodecError) -> Reason {
        Reason(
            code: try text("code"), text: try text("text"), value: try number("value"),
            threshold: try number("threshold"))
    }

    private func sample() throws(EventCodecError) -> SamplePost {
        SamplePost(
            id: try text("id"), platform: try text("platform"), account: try text("account"),
            time: try instant("time"), text: try text("text"), urls: try texts("urls"))
    }
}
