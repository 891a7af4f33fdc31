import Commands

/// The words of the command line as the system gave them.
///
/// Swift repairs what is no UTF-8 in `CommandLine.arguments`, so that a statement would run that
/// nobody wrote.
enum CommandLineText {
  /// - Throws: `UsageError.notText` for the first word that is no UTF-8 text.
  static func check() throws(UsageError) {
    for word in 1..<max(1, Int(CommandLine.argc)) {
      // Safety: the array holds `argc` words, each ended by NUL, for the life of the process.
      guard let text = unsafe CommandLine.unsafeArgv[word] else { return }
      let isText = unsafe String(validatingCString: text) != nil
      if !isText { throw .notText(word: word, byte: unsafe firstByteNoText(in: text)) }
    }
  }

  private static func firstByteNoText(in text: UnsafePointer<CChar>) -> Int {
    var bytes: [UInt8] = []
    var place = 0
    // Safety: the text ends with NUL, where the loop ends too.
    while unsafe text[place] != 0 {
      bytes.append(UInt8(bitPattern: unsafe text[place]))
      place += 1
    }
    return (ScriptFile.firstByteNoText(in: bytes) ?? 0) + 1
  }
}
