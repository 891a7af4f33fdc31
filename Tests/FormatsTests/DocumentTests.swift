import Foundation
import Testing
import Values

@testable import Formats

/// What Python's own reader of archives and XML finds in a document, paragraph by paragraph.
private func paragraphs(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> [String] {
  let path = folder.file("letter.docx")
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", Fixtures.path("docx/paragraphs.py"), path]
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0)
  return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
}

struct DOCXWriterTests {
  @Test func whatIsWrittenIsReadBack() throws {
    let hostile = "=1+1 <w:t>&amp; \u{1}\u{202E}“Gỗ” 'Phú'\nhai"
    let cell = { (text: String) in
      TextDocument.Cell([.paragraph(TextDocument.Paragraph([TextDocument.Run(text)]))])
    }
    let document = TextDocument(
      title: hostile,
      parts: [
        TextDocument.Part(blocks: [
          .paragraph(TextDocument.Paragraph([TextDocument.Run(hostile, isBold: true)])),
          .rule(inset: 100),
          .table(
            TextDocument.Table(
              widths: [800, 800],
              rows: [[cell("một"), cell("hai")]],
              hasBorders: true
            )
          ),
        ]),
        TextDocument.Part(isLandscape: true, blocks: []),
      ]
    )
    let bytes = try DOCXWriter.bytes(of: document)
    #expect(try bytes == DOCXWriter.bytes(of: document))
    #expect(
      try paragraphs(bytes, in: TemporaryFolder())
        == ["=1+1 <w:t>&amp;  “Gỗ” 'Phú'|hai", "một", "hai"]
    )
  }
}

/// Forms of offices, as Word cuts them.
struct DOCXFormTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A document of these paragraphs and rows, each piece a run of its own.
  private func form(_ body: String, extra: [(String, String)] = []) throws -> DOCXForm {
    let archive = try ArchiveWriter()
    try archive.add("[Content_Types].xml", DOCXParts.contentTypes)
    let namespaces = DOCXParts.namespaces
    try archive.add(
      "word/document.xml",
      DOCXParts.declaration + "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"
    )
    for (name, text) in extra { try archive.add(name, text) }
    let path = folder.file("form.docx")
    try Data(try archive.finish()).write(to: URL(fileURLWithPath: path))
    return try DOCXForm(path)
  }

  private func paragraph(_ runs: String...) -> String {
    "<w:p>" + runs.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
  }

  private func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
  }

  private let values = DOCXForm.Values(
    single: ["number": "12/BHXH", "name": "Gỗ & Phú\nThịnh"],
    rows: [["code": "TA0123B"], ["code": "TB0200A"]],
    rowNames: ["code"]
  )

  private func filled(_ form: DOCXForm) throws -> [String] {
    try paragraphs(form.filled(with: values) { $0 }, in: folder)
  }

  @Test func aFieldIsFoundOverSeveralRuns() throws {
    let form = try form(
      paragraph("Số: {", "{num", "ber }", "} của", " {{name}}") + paragraph("không có { trường }")
    )
    #expect(form.fieldNames == ["number", "name"])
    #expect(try filled(form) == ["Số: 12/BHXH của Gỗ & Phú|Thịnh", "không có { trường }"])
  }

  @Test func oneRowRepeatsAndFieldsBesideItStay() throws {
    let form = try form(
      "<w:tbl>" + row("Mã") + row("{{code}} {{number}}") + row("{{name}}") + "</w:tbl>"
    )
    #expect(
      try filled(form)
        == ["Mã", "TA0123B 12/BHXH", "TB0200A 12/BHXH", "Gỗ & Phú|Thịnh"]
    )
  }

  @Test func headsAreFilledToo() throws {
    let form = try form(
      paragraph("thân"),
      extra: [
        ("word/header1.xml", "<w:hdr \(DOCXParts.namespaces)>\(paragraph("{{number}}"))</w:hdr>")
      ]
    )
    #expect(form.fieldNames == ["number"])
  }

  @Test func whatCannotBeFilledIsRefused() throws {
    #expect(throws: FormatError.document(.fieldOutsideRows("code"))) {
      try filled(form(paragraph("{{code}}")))
    }
    #expect(throws: FormatError.document(.secondRepeatingRow("code"))) {
      try filled(form("<w:tbl>" + row("{{code}}") + row("{{code}}") + "</w:tbl>"))
    }
    #expect(throws: FormatError.document(.fieldWithoutEnd("number"))) {
      try form(paragraph("{{number"))
    }
    #expect(
      throws: FormatError.document(.unreadable(folder.file("form.docx"), part: "word/document.xml"))
    ) { try form("<![CDATA[x]]>") }
    #expect(throws: FormatError.document(.hasMacros(folder.file("form.docx")))) {
      try form(paragraph("x"), extra: [("word/vbaProject.bin", "x")])
    }
    let text = folder.file("text.docx")
    try Data("no archive".utf8).write(to: URL(fileURLWithPath: text))
    #expect(throws: FormatError.document(.notDocument(text))) { try DOCXForm(text) }
  }
}
