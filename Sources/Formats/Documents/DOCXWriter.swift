/// Writes documents for Word and LibreOffice: A4, Times New Roman, pages numbered from the second on.
package enum DOCXWriter {
  /// The file's bytes; the same document gives the same bytes.
  ///
  /// - Complexity: O(text)
  package static func bytes(of document: TextDocument) throws(FormatError) -> [UInt8] {
    let archive = try ArchiveWriter()
    try archive.add("[Content_Types].xml", DOCXParts.contentTypes)
    try archive.add("_rels/.rels", DOCXParts.relations)
    try archive.add("docProps/core.xml", DOCXParts.properties(title: document.title))
    try archive.add("word/_rels/document.xml.rels", DOCXParts.documentRelations)
    try archive.add("word/styles.xml", DOCXParts.styles(size: document.size))
    try archive.add("word/settings.xml", DOCXParts.settings)
    try archive.add("word/header1.xml", DOCXParts.pageNumber)
    var body = DOCXBody()
    body.append(document)
    try archive.add("word/document.xml", body.bytes)
    return try archive.finish()
  }
}

/// The text of a document as WordprocessingML.
struct DOCXBody {
  private(set) var bytes: [UInt8] = []

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Twentieths of a point, from tenths of a millimetre.
  private static func twips(_ length: Int) -> String { String((length * 1440 + 127) / 254) }

  mutating func append(_ document: TextDocument) {
    write(DOCXParts.declaration)
    write("<w:document \(DOCXParts.namespaces)><w:body>")
    for (place, part) in document.parts.enumerated() {
      for block in part.blocks { append(block) }
      // Word wants a paragraph behind a table at the end.
      let isLast = place == document.parts.count - 1
      let section = Self.section(part, isFirst: place == 0)
      if case .table = part.blocks.last, isLast { write(Self.endMark("")) }
      write(isLast ? section : Self.endMark(section))
    }
    write("</w:body></w:document>")
  }

  /// A paragraph without height, which may end a section.
  private static func endMark(_ section: String) -> String {
    "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>\(section)</w:pPr></w:p>"
  }

  /// Margins of Decree 30/2020: 20 mm above, below and right, 30 mm left.
  private static func section(_ part: TextDocument.Part, isFirst: Bool) -> String {
    let (width, height) = part.isLandscape ? (16_838, 11_906) : (11_906, 16_838)
    let direction = part.isLandscape ? " w:orient=\"landscape\"" : ""
    let left = part.isLandscape ? 1418 : 1701
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>"
      + "<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"\(direction)/>"
      + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"\(left)\""
      + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
      + (isFirst ? "<w:titlePg/>" : "") + "</w:sectPr>"
  }

  private mutating func append(_ block: TextDocument.Block) {
    switch block {
    case .paragraph(let paragraph): append(paragraph)
    case .table(let table): append(table)
    case .rule(let inset): appendRule(inset: inset)
    }
  }

  private mutating func append(_ paragraph: TextDocument.Paragraph) {
    write("<w:p><w:pPr>")
    if paragraph.isKeptWithNext { write("<w:keepNext/>") }
    let (before, after) = paragraph.space
    write("<w:spacing w:before=\"\(before * 20)\" w:after=\"\(after * 20)\"/>")
    if paragraph.firstLine > 0 {
      write("<w:ind w:firstLine=\"\(Self.twips(paragraph.firstLine))\"/>")
    }
    write("<w:jc w:val=\"\(paragraph.alignment.rawValue)\"/></w:pPr>")
    for run in paragraph.runs { append(run) }
    write("</w:p>")
  }

  private mutating func append(_ run: TextDocument.Run) {
    write("<w:r>")
    let size = run.size.map { "<w:sz w:val=\"\($0 * 2)\"/><w:szCs w:val=\"\($0 * 2)\"/>" } ?? ""
    let look = (run.isBold ? "<w:b/>" : "") + (run.isItalic ? "<w:i/>" : "") + size
    if !look.isEmpty { write("<w:rPr>\(look)</w:rPr>") }
    write(DOCXParts.text(run.text))
    write("</w:r>")
  }

  private mutating func appendRule(inset: Int) {
    let twips = Self.twips(inset)
    write("<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/>")
    write("</w:pBdr><w:spacing w:before=\"20\" w:line=\"60\" w:lineRule=\"exact\"/>")
    write("<w:ind w:left=\"\(twips)\" w:right=\"\(twips)\"/></w:pPr></w:p>")
  }

  private mutating func append(_ table: TextDocument.Table) {
    write(
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(Self.twips(table.widths.reduce(0, +)))\" w:type=\"dxa\"/>"
    )
    if table.hasBorders {
      let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
        "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
      }
      write("<w:tblBorders>\(sides.joined())</w:tblBorders>")
    }
    write("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/>")
    write("<w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>")
    for width in table.widths { write("<w:gridCol w:w=\"\(Self.twips(width))\"/>") }
    write("</w:tblGrid>")
    for (place, row) in table.rows.enumerated() {
      write("<w:tr><w:trPr><w:cantSplit/>")
      if place < table.headingCount { write("<w:tblHeader/>") }
      write("</w:trPr>")
      for (cell, width) in zip(row, table.widths) {
        write("<w:tc><w:tcPr><w:tcW w:w=\"\(Self.twips(width))\" w:type=\"dxa\"/></w:tcPr>")
        for block in cell.blocks { append(block) }
        write("</w:tc>")
      }
      write("</w:tr>")
    }
    write("</w:tbl>")
  }
}
