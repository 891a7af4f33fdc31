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
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw StatementFailure(CommandFact.scriptNotText(path).diagnostic, .input)
    }
    return text
  }
}
