import Values

// What names are called in the language of a sentence.
extension ExpressionWriter {
  /// The heading of a column in Vietnamese; nil where names are those of the language.
  func label(_ column: ColumnDeclaration?) -> String? {
    language == .vietnamese ? column?.label.vietnamese : nil
  }

  func spelled(function name: String) -> String {
    language == .vietnamese ? VietnamesePhrases.functions[name] ?? name : name
  }

  func spelled(source name: String) -> String {
    guard language == .vietnamese else { return name }
    if name == "last" { return "kết quả trước" }
    let declaration = context.catalogue.source(name)
    // A record that the row is a part of is named by its column.
    return declaration?.label.vietnamese ?? source?.column(name)?.label.vietnamese ?? name
  }

  func spelled(value: String, of type: ValueType) -> String {
    guard language == .vietnamese, case .category(let category) = type else { return value }
    return category.values.first { $0.identifier == value }?.label.vietnamese ?? value
  }
}
