import Casework

/// The words of the form in which an officer types a signal that came by telephone or mail.
public enum FormString: String, CatalogueKey {
    case title = "form.title"
    case keys = "form.keys"
    case fieldChannel = "form.field.channel"
    case fieldFrom = "form.field.from"
    case fieldMarking = "form.field.marking"
    case fieldArea = "form.field.area"
    case fieldSeverity = "form.field.severity"
    case fieldText = "form.field.text"
    case channelTelephone = "form.channel.telephone"
    case channelMail = "form.channel.mail"
    case channelPartner = "form.channel.partner"
    case channelMunicipality = "form.channel.municipality"
    case channelKiesraad = "form.channel.kiesraad"
    case channelMedia = "form.channel.media"
    case hintChoice = "form.hint.choice"
    case hintFrom = "form.hint.from"
    case hintMarking = "form.hint.marking"
    case hintText = "form.hint.text"

    /// The name of a field.
    init(_ field: EntryForm.Field) {
        self =
            switch field {
            case .channel: .fieldChannel
            case .from: .fieldFrom
            case .marking: .fieldMarking
            case .area: .fieldArea
            case .severity: .fieldSeverity
            case .text: .fieldText
            }
    }

    /// The way by which a signal came, in a word.
    init(_ channel: ManualEntry.Channel) {
        self =
            switch channel {
            case .telephone: .channelTelephone
            case .mail: .channelMail
            case .partner: .channelPartner
            case .municipality: .channelMunicipality
            case .kiesraad: .channelKiesraad
            case .media: .channelMedia
            }
    }
}
