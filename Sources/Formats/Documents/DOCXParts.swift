/// The small parts of a document, which are the same in all of them.
enum DOCXParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"

  static let contentTypes =
    declaration + "<Types xmlns=\"\(package)content-types\">"
    + "<Default Extension=\"rels\""
    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + [
      ("/word/document.xml", word + "document.main+xml"),
      ("/word/styles.xml", word + "styles+xml"),
      ("/word/settings.xml", word + "settings+xml"),
      ("/word/header1.xml", word + "header+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ].map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }.joined() + "</Types>"

  static let relations = relations([
    ("rId1", relation + "officeDocument", "word/document.xml"),
    ("rId2", package + "relationships/metadata/core-properties", "docProps/core.xml"),
  ])

  static let documentRelations = relations([
    ("rId1", relation + "header", "header1.xml"), ("rId2", relation + "styles", "styles.xml"),
    ("rId3", relation + "settings", "settings.xml"),
  ])

  private static func relations(_ entries: [(id: String, type: String, target: String)]) -> String {
    declaration + "<Relationships xmlns=\"\(package)relationships\">"
      + entries.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }

  static func properties(title: String) -> String {
    declaration + "<cp:coreProperties xmlns:cp=\"\(package)metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
      + MarkupText.escaped(title) + "</dc:title></cp:coreProperties>"
  }

  static let settings =
    declaration + "<w:settings \(namespaces)><w:defaultTabStop w:val=\"567\"/></w:settings>"

  static func styles(size: Int) -> String {
    let font = "Times New Roman"
    return declaration + "<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>"
      + "<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\" w:eastAsia=\"\(font)\" w:cs=\"\(font)\"/>"
      + "<w:sz w:val=\"\(size * 2)\"/><w:szCs w:val=\"\(size * 2)\"/><w:lang w:val=\"vi-VN\"/>"
      + "</w:rPr></w:rPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      + "<w:name w:val=\"Normal\"/></w:style></w:styles>"
  }

  /// In the middle above the text.
  static let pageNumber =
    declaration + "<w:hdr \(namespaces)><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"

  /// A text inside a run, broken where it has lines.
  static func text(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "<w:t xml:space=\"preserve\">" + MarkupText.escaped(String($0)) + "</w:t>" }
      .joined(separator: "<w:br/>")
  }
}
