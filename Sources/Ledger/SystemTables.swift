/// The ledger's own tables, beside the declared record tables.
///
/// Every table but `acts` has `row`, its key in order of writing, and `act`, the act that wrote it.
enum SystemTables {
  /// The first migration of every ledger.
  static let migrationName = "ledger 1"
  /// Adds the seal, and the names of the columns that a segment has.
  static let sealMigrationName = "ledger 2"

  static let names = Set(["acts", "seal", "grdb_migrations"] + contentColumns.keys)

  /// The columns whose values enter the content hash of an act; a blob enters by its length and
  /// the checksum beside it.
  static let contentColumns: [String: [String]] = [
    "undone": ["row", "act", "undoes"],
    "voids": ["row", "act", "id", "because"],
    "segments": ["row", "act", "source", "period", "revision", "rows", "note", "columns"],
    "segment_columns": ["row", "act", "segment", "name", "kind", "dictionary", "xxh3", "bytes"],
    "dictionaries": ["row", "act", "name", "code", "text"],
    "changes": ["row", "act", "source", "ordinal", "name", "first_day", "value"],
  ]

  /// An act gets its hashes last in its transaction, because they are those of the others.
  private static let writtenBy = """
    "row" INTEGER PRIMARY KEY,
    "act" INTEGER NOT NULL REFERENCES "acts" DEFERRABLE INITIALLY DEFERRED
    """

  static let creation = """
    CREATE TABLE "acts" (
      "sequence" INTEGER PRIMARY KEY, "at" TEXT NOT NULL, "operator" TEXT NOT NULL,
      "action" TEXT NOT NULL, "statement" TEXT NOT NULL, "rows" INTEGER NOT NULL,
      "content_hash" BLOB NOT NULL, "previous_hash" BLOB NOT NULL, "hash" BLOB NOT NULL) STRICT;
    CREATE TABLE "undone" (\(writtenBy), "undoes" INTEGER NOT NULL REFERENCES "acts") STRICT;
    CREATE TABLE "voids" (\(writtenBy), "id" TEXT NOT NULL, "because" TEXT NOT NULL) STRICT;
    CREATE TABLE "segments" (\(writtenBy),
      "source" TEXT NOT NULL, "period" INTEGER, "revision" INTEGER NOT NULL,
      "rows" INTEGER NOT NULL, "note" TEXT NOT NULL) STRICT;
    CREATE INDEX "segments_of_source" ON "segments" ("source", "period", "revision");
    CREATE TABLE "segment_columns" (\(writtenBy),
      "segment" INTEGER NOT NULL REFERENCES "segments", "name" TEXT NOT NULL,
      "kind" TEXT NOT NULL, "dictionary" TEXT, "xxh3" INTEGER NOT NULL, "bytes" BLOB NOT NULL,
      UNIQUE ("segment", "name")) STRICT;
    CREATE TABLE "dictionaries" (\(writtenBy),
      "name" TEXT NOT NULL, "code" INTEGER NOT NULL, "text" TEXT NOT NULL,
      UNIQUE ("name", "code")) STRICT;
    CREATE TABLE "changes" (\(writtenBy),
      "source" TEXT NOT NULL, "ordinal" INTEGER NOT NULL, "name" TEXT NOT NULL,
      "first_day" INTEGER NOT NULL, "value" ANY) STRICT;
    CREATE INDEX "changes_of_source" ON "changes" ("source");
    """

  /// The seal: how many acts there are, and the hash of the last.
  ///
  /// It is the one row that is ever rewritten, with each act. An act that was cut off with all its rows leaves a chain that is whole;
  /// the seal still tells.
  static let sealCreation = """
    ALTER TABLE "segments" ADD COLUMN "columns" TEXT;
    CREATE TABLE "seal" (
      "row" INTEGER PRIMARY KEY CHECK ("row" = 1), "acts" INTEGER NOT NULL, "hash" BLOB NOT NULL)
      STRICT;
    INSERT INTO "seal" SELECT 1, coalesce(max("sequence"), 0), coalesce(
      (SELECT "hash" FROM "acts" ORDER BY "sequence" DESC LIMIT 1), x'') FROM "acts";
    """

  static func creation(of table: RecordTable) -> String {
    let declared = table.columns.map { ", " + definition(of: $0) }.joined()
    return """
      CREATE TABLE "\(table.name)" (\(writtenBy),
        "id" TEXT NOT NULL, "version" INTEGER NOT NULL\(declared),
        UNIQUE ("id", "version")) STRICT;
      """
  }

  static func creation(of addition: AddedColumn) -> String {
    "ALTER TABLE \"\(addition.table)\" ADD COLUMN \(definition(of: addition.column));"
  }

  private static func definition(of column: RecordColumn) -> String {
    "\"\(column.name)\" \(column.storage.rawValue)"
  }
}
