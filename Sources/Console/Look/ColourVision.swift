/// The three ways in which one in twelve men sees colours, as officers do who have them.
///
/// The matrices are those of Machado, Oliveira and Fernandes (2009) for the full deficiency; they work on linear light.
enum ColourVision: String, CaseIterable {
    case full
    case protanopia
    case deuteranopia
    case tritanopia

    /// The colour as these eyes see it.
    func seen(_ colour: Colour) -> Contrast.Linear {
        let light = Contrast.Linear(colour)
        let parts = matrix.map { $0[0] * light.red + $0[1] * light.green + $0[2] * light.blue }
        return Contrast.Linear(red: parts[0], green: parts[1], blue: parts[2])
    }

    private var matrix: [[Double]] {
        switch self {
        case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
            ]
        case .tritanopia:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
            ]
        }
    }
}
