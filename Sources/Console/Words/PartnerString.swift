import Casework

/// The partners that can take over a signal, by the names that officers use.
enum PartnerString: String, CatalogueKey {
    case municipality = "partner.municipality"
    case kiesraad = "partner.kiesraad"
    case nctv = "partner.nctv"
    case police = "partner.police"
    case ncsc = "partner.ncsc"
    case acm = "partner.acm"
    case ap = "partner.ap"
    case cvdm = "partner.cvdm"
    case om = "partner.om"
    case vng = "partner.vng"
    case mediaOffice = "partner.mediaOffice"

    init(_ partner: Partner) {
        self =
            switch partner {
            case .municipality: .municipality
            case .kiesraad: .kiesraad
            case .nctv: .nctv
            case .police: .police
            case .ncsc: .ncsc
            case .acm: .acm
            case .ap: .ap
            case .cvdm: .cvdm
            case .om: .om
            case .vng: .vng
            case .mediaOffice: .mediaOffice
            }
    }
}
