import Query
import Values

// Short forms of declarations, so that a source reads as the list of its columns.

func day(
  _ name: String,
  _ label: Localized,
  _ meaning: Localized,
  aliases: [String] = []
) -> ColumnDeclaration {
  ColumnDeclaration(name, .date, label, meaning, aliases: aliases)
}

/// The id of another record.
func reference(
  _ name: String,
  _ label: Localized,
  _ meaning: Localized
) -> ColumnDeclaration {
  ColumnDeclaration(name, .code, label, meaning)
}

func chosen(
  _ name: String,
  _ category: Category,
  _ label: Localized,
  _ meaning: Localized
) -> ColumnDeclaration {
  ColumnDeclaration(name, .category(category), label, meaning)
}

func label(
  _ name: String,
  _ label: Localized,
  _ meaning: Localized
) -> ColumnDeclaration {
  ColumnDeclaration(name, .label, label, meaning)
}

func count(
  _ name: String,
  _ label: Localized,
  _ meaning: Localized
) -> ColumnDeclaration {
  ColumnDeclaration(name, .count, label, meaning)
}
