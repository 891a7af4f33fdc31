package import Query

/// Every statement that acts, by its form.
package enum StatementForms {
  package static let all =
    RecordForms.all + ReferralForms.all + TargetForms.all + ReportForms.all + ExportForms.all
    + ImportForms.all + ScriptForms.all + ExplainForms.all + KnowledgeForms.all
    + SessionForms.all

  /// The first words of statements behind which any word may stand, so that a line that begins
  /// with one is always complete.
  package static let topicWords = Set(KnowledgeForms.all.map(\.opening))
}
