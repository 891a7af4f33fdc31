import Columnar
import Formats
import Query
import Values

extension ImportReport {
  /// What each column of the files was taken for, with three of its values, one line a column.
  var columns: [Localized] {
    plan.files.flatMap { file in
      file.layout.columns.map { column in
        let samples = file.samples(of: column).map { "'\($0)'" }.joined(separator: ", ")
        var words = ["'\(column.heading)' → \(column.name)", column.declaration.type.word]
        if let style = file.styles[column.name] { words.append(style.example) }
        if !samples.isEmpty { words.append(samples) }
        let line = "  " + words.joined(separator: " · ")
        return Localized(line, vi: line)
      }
    }
  }
}

extension PlannedFile {
  private static let sampleCount = 3

  /// The first values of a column, each once.
  fileprivate func samples(of column: ListColumn) -> [String] {
    var samples: [String] = []
    for row in sampledRows where samples.count < Self.sampleCount {
      let value = trimmed(file.grid, Int(row), column.position)
      if !value.isEmpty, !samples.contains(value) { samples.append(value) }
    }
    return samples
  }
}

extension NumberStyle {
  /// A number in the style.
  fileprivate var example: String {
    switch self {
    case .pointsAndComma: "1.234.567,8"
    case .commasAndPoint: "1,234,567.8"
    case .plainAndComma: "1234567,8"
    case .plainAndPoint: "1234567.8"
    case .spacesAndComma: "1 234 567,8"
    case .spacesAndPoint: "1 234 567.8"
    }
  }
}
