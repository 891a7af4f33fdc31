/// A document that people sign, print and change, and nothing about how it is written.
///
/// Lengths are in tenths of a millimetre, sizes in points.
package struct TextDocument: Sendable {
  package enum Alignment: String, Sendable {
    case left
    case centre = "center"
    case right
    case justified = "both"
  }

  package struct Run: Sendable {
    package var text: String
    package var isBold: Bool
    package var isItalic: Bool
    /// Nil for the size of the body.
    package var size: Int?

    package init(_ text: String, isBold: Bool = false, isItalic: Bool = false, size: Int? = nil) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.size = size
    }
  }

  package struct Paragraph: Sendable {
    package var runs: [Run]
    package var alignment: Alignment
    /// How far the first line is moved in.
    package var firstLine: Int
    /// Points above and below.
    package var space: (before: Int, after: Int)
    /// Never the last line of a page.
    package var isKeptWithNext: Bool

    package init(
      _ runs: [Run],
      _ alignment: Alignment = .left,
      firstLine: Int = 0,
      space: (before: Int, after: Int) = (0, 0),
      isKeptWithNext: Bool = false
    ) {
      self.runs = runs
      self.alignment = alignment
      self.firstLine = firstLine
      self.space = space
      self.isKeptWithNext = isKeptWithNext
    }
  }

  package struct Cell: Sendable {
    package var blocks: [Block]

    package init(_ blocks: [Block]) { self.blocks = blocks }
  }

  package struct Table: Sendable {
    package var widths: [Int]
    package var rows: [[Cell]]
    package var hasBorders: Bool
    /// Rows that stand again on each page.
    package var headingCount: Int

    package init(widths: [Int], rows: [[Cell]], hasBorders: Bool, headingCount: Int = 0) {
      self.widths = widths
      self.rows = rows
      self.hasBorders = hasBorders
      self.headingCount = headingCount
    }
  }

  package enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)
    /// A line across, so far from both edges.
    case rule(inset: Int)
  }

  /// Pages of one direction.
  package struct Part: Sendable {
    package var isLandscape: Bool
    package var blocks: [Block]

    package init(isLandscape: Bool = false, blocks: [Block]) {
      self.isLandscape = isLandscape
      self.blocks = blocks
    }

    /// The room between the margins of A4.
    package static func width(isLandscape: Bool) -> Int { isLandscape ? 2520 : 1600 }
  }

  package var title: String
  /// Of the body, in points.
  package var size: Int
  package var parts: [Part]

  package init(title: String, size: Int = 13, parts: [Part]) {
    self.title = title
    self.size = size
    self.parts = parts
  }
}
