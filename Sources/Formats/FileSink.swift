/// What happens to a file that has the wanted name already.
package enum ExistingFile: Hashable, Sendable { case refuse, replace }

/// Writes a file that appears complete or not at all, readable by its owner alone (0600).
///
/// What was appended becomes the file with `finish()`; a sink that is dropped before leaves
/// nothing behind.
package final class FileSink: ByteSink {
  private let file: AtomicFile

  package init(_ path: String, _ existing: ExistingFile = .refuse) throws(FormatError) {
    file = try AtomicFile(path, existing)
  }

  package func append(_ bytes: [UInt8]) throws(FormatError) { try file.append(bytes) }

  /// Makes the file durable and gives it its name.
  package func finish() throws(FormatError) { try file.commit() }
}
