private import Ground

extension FindingChange {
    /// The change as one line of JSON without a newline; its keys are those of `finding.schema.json`.
    public var jsonLine: [UInt8] {
        var members: [String: JSONValue] = [
            "finding": .string(finding.id), "change": .string(change.rawValue),
            "kind": .string(finding.kind.rawValue), "area": .integer(Int64(finding.area.rawValue)),
            "score": .number(finding.score), "opened": .string(finding.opened.rfc3339),
            "last": .string(finding.last.rfc3339), "posts": .integer(Int64(finding.posts)),
            "accounts": .integer(Int64(finding.accounts)), "platforms": counts(finding.platforms),
            "languages": counts(finding.languages), "rate": .number(finding.rate),
            "reasons": .array(finding.reasons.map(reason)),
            "sample": .array(finding.samples.map { .string($0.id) }),
            "members": .array(finding.members.map { .string($0) }),
            "disarm": .array(finding.disarm.map { .string($0) }), "title": .string(finding.title),
            "growth": .array(finding.growth.map { .integer(Int64($0)) }),
        ]
        members["narrative"] = finding.narrative.map { .string($0) }
        members["object"] = finding.object.map { .string($0) }
        members["processStep"] = finding.processStep.map { .string($0) }
        return JSONValue.object(members).canonical
    }

    private func counts(_ counts: [String: Int]) -> JSONValue {
        .object(counts.mapValues { .integer(Int64($0)) })
    }

    private func reason(_ reason: Reason) -> JSONValue {
        .object([
            "code": .string(reason.code), "text": .string(reason.text), "value": .number(reason.value),
            "threshold": .number(reason.threshold),
        ])
    }
}
