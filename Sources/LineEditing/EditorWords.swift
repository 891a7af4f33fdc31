import Values

/// Every word that the editor itself shows.
nonisolated enum EditorWords {
  static func moreCandidates(_ count: Int, in language: Language) -> String {
    Localized("… and \(count) more; type a little more", vi: "… còn \(count) nữa; gõ thêm")
      .text(in: language)
  }

  static func searchPrompt(pattern: String, found: Bool, in language: Language) -> String {
    let head =
      found
      ? Localized("history", vi: "lịch sử")
      : Localized("not in history", vi: "không có trong lịch sử")
    return "\(head.text(in: language)) \"\(TerminalText.escaped(pattern))\": "
  }
}
