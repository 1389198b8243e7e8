public import Ground

/// Words that every pane uses: ages, the names of areas, severities, reasons and keys.
public enum CommonString: String, CatalogueKey {
    case ageSeconds = "age.seconds"
    case ageMinutes = "age.minutes"
    case ageHours = "age.hours"
    case ageDays = "age.days"
    case lengthMinutes = "length.minutes"
    case lengthHours = "length.hours"
    case relativeNow = "relative.now"
    case relativeAhead = "relative.ahead"
    case relativeAgo = "relative.ago"
    case areaDisturbance = "area.disturbance"
    case areaInfluence = "area.influence"
    case areaDoubt = "area.doubt"
    case severityCritical = "severity.critical"
    case severityHigh = "severity.high"
    case severityMedium = "severity.medium"
    case severityLow = "severity.low"
    case confidenceLow = "confidence.low"
    case confidenceMedium = "confidence.medium"
    case confidenceHigh = "confidence.high"
    case reasonFactuallyCorrect = "reason.factuallyCorrect"
    case reasonOpinionOrSatire = "reason.opinionOrSatire"
    case reasonNotProcess = "reason.notProcess"
    case reasonNotOurTask = "reason.notOurTask"
    case reasonAlreadyKnown = "reason.alreadyKnown"
    case reasonInsufficientEvidence = "reason.insufficientEvidence"
    case reasonDomesticDebate = "reason.domesticDebate"
    case viewDashboard = "view.dashboard"
    case viewQueue = "view.queue"
    case viewDetail = "view.detail"
    case viewPlatforms = "view.platforms"
    case viewTimeline = "view.timeline"
    case viewIncidents = "view.incidents"
    case viewLog = "view.log"
    case viewSources = "view.sources"
    case viewHelp = "view.help"

    /// The name of a risk area.
    public init(_ area: RiskArea) {
        self =
            switch area {
            case .disturbance: .areaDisturbance
            case .influence: .areaInfluence
            case .doubt: .areaDoubt
            }
    }

    /// The name of a severity.
    public init(_ level: ConsoleCommand.Level) {
        self =
            switch level {
            case .critical: .severityCritical
            case .high: .severityHigh
            case .medium: .severityMedium
            case .low: .severityLow
            }
    }

    /// The reason in words.
    public init(_ reason: ConsoleCommand.Reason) {
        self =
            switch reason {
            case .factuallyCorrect: .reasonFactuallyCorrect
            case .opinionOrSatire: .reasonOpinionOrSatire
            case .notProcess: .reasonNotProcess
            case .notOurTask: .reasonNotOurTask
            case .alreadyKnown: .reasonAlreadyKnown
            case .insufficientEvidence: .reasonInsufficientEvidence
            case .domesticDebate: .reasonDomesticDebate
            }
    }
}
