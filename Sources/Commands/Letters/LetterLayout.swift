import Formats

/// How official letters stand on the page: Decree 30/2020/NĐ-CP, appendix I.
struct LetterLayout {
  typealias Block = TextDocument.Block
  typealias Paragraph = TextDocument.Paragraph
  typealias Run = TextDocument.Run

  /// Of the body, in points.
  static let size = 14
  /// Below titles and beside tables.
  private static let smallSize = 13

  let letter: Letter

  // MARK: Head

  /// The issuing body at the left, the nation and its motto at the right, number and day below.
  ///
  /// A letter says its subject under its number; papers with a title of their own do not.
  func head(hasSubject: Bool, isDraft: Bool = false) -> [Block] {
    let number = letter["number"].isEmpty ? "………/………" : letter["number"]
    var left = [
      line(letter.filled("{{parent}}").uppercased(), size: 12),
      line(letter.filled("{{office}}").uppercased(), isBold: true, size: 12),
      Block.rule(inset: 240), line("Số: " + number, size: 13),
    ]
    if hasSubject { left.append(line("V/v " + letter["subject"], size: 12)) }
    var right = [
      line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", isBold: true, size: 12),
      line("Độc lập - Tự do - Hạnh phúc", isBold: true, size: 13), Block.rule(inset: 175),
      line(
        letter.filled("{{place}}") + ", " + dateOrBlank,
        isItalic: true,
        size: 13
      ),
    ]
    if isDraft { right.append(line("DỰ THẢO", isBold: true, size: 13)) }
    return [
      .table(
        TextDocument.Table(
          widths: [680, 920],
          rows: [[TextDocument.Cell(left), TextDocument.Cell(right)]],
          hasBorders: false
        )
      )
    ]
  }

  private var dateOrBlank: String {
    letter["date"].isEmpty ? "ngày …… tháng …… năm ………" : letter["date"]
  }

  func addressed() -> Block {
    .paragraph(
      Paragraph(
        [Run("Kính gửi: " + letter.filled("{{recipient}}"), size: Self.size)],
        .centre,
        space: (14, 10)
      )
    )
  }

  func title(_ title: String, _ subject: String) -> [Block] {
    [
      .paragraph(
        Paragraph(
          [Run(title, isBold: true, size: 14)],
          .centre,
          space: (16, 0),
          isKeptWithNext: true
        )
      ),
      .paragraph(
        Paragraph([Run(subject, isBold: true, size: 14)], .centre, space: (0, 8))
      ),
    ]
  }

  // MARK: Body

  /// A paragraph of the body with its fields filled in, its first line moved in by 1,27 cm.
  func body(_ text: String, isItalic: Bool = false, isBold: Bool = false) -> Block {
    let run = Run(letter.filled(text), isBold: isBold, isItalic: isItalic, size: Self.size)
    return .paragraph(Paragraph([run], .justified, firstLine: 127, space: (0, 6)))
  }

  /// One column of a table of the letter's rows.
  struct Column {
    let heading: String
    let field: String
    let width: Int
    var alignment = TextDocument.Alignment.left
  }

  /// A table of the letter's rows, or of others, with a line of totals below.
  func table(
    _ columns: [Column],
    of lines: [[String: String]]? = nil,
    size: Int = 12,
    total: [String: String] = [:]
  ) -> Block {
    let heading = columns.map { cell($0.heading, .centre, size, isBold: true) }
    var rows = [heading]
    for row in lines ?? letter.rows {
      rows.append(columns.map { cell(row[$0.field] ?? "", $0.alignment, size) })
    }
    if !total.isEmpty {
      rows.append(columns.map { cell(total[$0.field] ?? "", $0.alignment, size, isBold: true) })
    }
    return .table(
      TextDocument.Table(
        widths: columns.map(\.width),
        rows: rows,
        hasBorders: true,
        headingCount: 1
      )
    )
  }

  func gap() -> Block { .paragraph(Paragraph([Run("", size: 6)])) }

  // MARK: Foot

  /// Who gets copies at the left, who signs at the right; the name stands below the signature.
  func foot(copies: [String]) -> [Block] {
    let list = copies + ["Lưu: " + letter.filled("{{archive}}")]
    let left =
      [small("Nơi nhận:", isBold: true, isItalic: true, size: 12)]
      + list.enumerated().map { place, copy in
        small("- " + copy + (place == list.count - 1 ? "." : ";"), size: 11)
      }
    let post = letter["post"].isEmpty ? "GIÁM ĐỐC" : letter["post"].uppercased()
    return [
      gap(),
      .table(
        TextDocument.Table(
          widths: [800, 800],
          rows: [[TextDocument.Cell(left), TextDocument.Cell(signature(post, letter["signer"]))]],
          hasBorders: false
        )
      ),
    ]
  }

  /// Several people sign beside each other.
  func signatures(_ posts: [String]) -> [Block] {
    let width = TextDocument.Part.width(isLandscape: false) / posts.count
    return [
      gap(),
      .table(
        TextDocument.Table(
          widths: posts.map { _ in width },
          rows: [posts.map { TextDocument.Cell(signature($0, "")) }],
          hasBorders: false
        )
      ),
    ]
  }

  private func signature(_ post: String, _ name: String) -> [Block] {
    [line(post, isBold: true, size: Self.smallSize)] + (0..<4).map { _ in line("", size: 13) }
      + [line(name, isBold: true, size: Self.size)]
  }

  // MARK: Parts

  func line(
    _ text: String,
    isBold: Bool = false,
    isItalic: Bool = false,
    size: Int
  ) -> Block {
    .paragraph(Paragraph([Run(text, isBold: isBold, isItalic: isItalic, size: size)], .centre))
  }

  private func small(
    _ text: String,
    isBold: Bool = false,
    isItalic: Bool = false,
    size: Int
  ) -> Block {
    .paragraph(Paragraph([Run(text, isBold: isBold, isItalic: isItalic, size: size)]))
  }

  private func cell(
    _ text: String,
    _ alignment: TextDocument.Alignment,
    _ size: Int,
    isBold: Bool = false
  ) -> TextDocument.Cell {
    TextDocument.Cell([
      .paragraph(Paragraph([Run(text, isBold: isBold, size: size)], alignment, space: (1, 1)))
    ])
  }
}
