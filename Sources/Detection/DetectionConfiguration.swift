/// The thresholds of a night: every number that decides whether something becomes a finding.
public struct DetectionConfiguration: Sendable, Hashable {
    /// Posts older than this are counted as late; they are still matched inside the windows.
    public var lateSeconds: Int64 = 5
    /// A finding closes when nothing was added to it for this long.
    public var quietSeconds: Int64 = 900
    /// A growing finding is told at most this often, doublings apart.
    public var growthSeconds: Int64 = 10
    /// Two shares of one object are together when they lie at most this far apart.
    public var shareWindowSeconds: Int64 = 60
    /// Score from which a pair of accounts counts as coordinated.
    public var pairScoreMin: Double = 20
    /// Different objects that a pair must have shared together.
    public var pairObjectsMin = 3
    /// The score of a pair halves in this time.
    public var pairHalfLifeSeconds: Int64 = 30 * 86_400
    /// Accounts that make a group a finding.
    public var groupAccountsMin = 2
    /// Accounts that were seen in this time are the crowd against which a coincidence is weighed.
    public var crowdSeconds: Int64 = 86_400
    /// An account that was silent this long is forgotten.
    public var memorySeconds: Int64 = 30 * 86_400
    /// The same text from this many accounts makes a finding.
    public var copypastaAccountsMin = 5
    /// The accounts must post it within this time.
    public var copypastaWindowSeconds: Int64 = 600
    /// Shorter texts are said alike by chance.
    public var copypastaBytesMin = 30
    /// The same in words.
    public var copypastaWordsMin = 5
    /// The accounts of a narrative must speak within this time.
    public var narrativeWindowSeconds: Int64 = 900

    /// The thresholds that were measured best.
    public init() {}
}
