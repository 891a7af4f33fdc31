/// The sources that the language names and that have no rows yet, so that asking for one says just that.
enum LaterSources {
  static let names: Set<String> = [
    "law", "dues", "targets", "sanctions", "cases", "evidence", "case_events", "areas",
    "area_links", "receivables", "rules",
  ]
}
