import Testing

/// The real program in a real terminal, under the hands of a made-up officer.
///
/// One at a time: each test starts several processes and waits for screens. Needs tmux and python3.
@Suite(.serialized) enum EndToEnd {}
