import Formats
import Values

/// Reads scripts.
package enum ScriptFile {
  /// The text of a script; it must be UTF-8.
  ///
  /// - Throws: `StatementFailure` of the class `input`.
  package static func text(of path: String) throws -> String {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path)
    } catch {
      throw StatementFailure(error.diagnostic, .input)
    }
    return try text(of: bytes, file: path, firstLine: 1)
  }

  /// The text of a script's bytes, whose first line has the given number.
  ///
  /// - Throws: `StatementFailure` of the class `input` at the first byte that is no text.
  package static func text(of bytes: [UInt8], file: String, firstLine: Int) throws -> String {
    guard let place = firstByteNoText(in: bytes) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let before = bytes[..<place]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.count { $0 == UInt8(ascii: "\n") } + firstLine
    let fact = ActFact.scriptByteNoText(
      file: file,
      line: line,
      byte: place - lineStart + 1,
      value: bytes[place]
    )
    throw StatementFailure(fact.diagnostic, .input)
  }

  /// The index of the first byte that is NUL or belongs to no UTF-8 letter.
  package static func firstByteNoText(in bytes: [UInt8]) -> Int? {
    let nul = bytes.firstIndex(of: 0)
    if nul == nil, String(validating: bytes, as: UTF8.self) != nil { return nil }
    var rest = bytes.makeIterator()
    var parser = UTF8.ForwardParser()
    var place = 0
    while case .valid(let letter) = parser.parseScalar(from: &rest) { place += letter.count }
    return min(place, nul ?? place)
  }
}
