import CExpat

/// Rewrites any XML in the plain form that `XMLScanner` reads, piece by piece.
///
/// Safety of all `unsafe` calls here: the text lives as long as its holder, and what it gives is
/// copied before it is asked again.
@safe struct PlainXML: ~Copyable {
  enum Fault: Error {
    case broken
    case hasDocumentType
  }

  private let text: OpaquePointer

  init?() {
    guard let opened = unsafe arrears_xml_open() else { return nil }
    unsafe text = opened
  }

  deinit { unsafe arrears_xml_close(text) }

  /// Appends what the next bytes are in plain form.
  func add(_ bytes: [UInt8], isLast: Bool, to plain: inout [UInt8]) throws(Fault) {
    let state = unsafe bytes.withUnsafeBytes { buffer in
      unsafe arrears_xml_add(text, buffer.baseAddress, Int32(buffer.count), isLast ? 1 : 0)
    }
    switch UInt32(bitPattern: state) {
    case ARREARS_XML_WHOLE.rawValue: break
    case ARREARS_XML_HAS_DOCUMENT_TYPE.rawValue: throw .hasDocumentType
    default: throw .broken
    }
    var count = 0
    guard let start = unsafe arrears_xml_take(text, &count) else { return }
    unsafe plain.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }
}
