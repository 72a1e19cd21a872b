import AccountModel

/// The reviewed summary of a case, in Markdown.
///
/// It begins with ``summaryMark`` and ends with the accounts. No wording in it is invented: claims stand in the
/// account's words, in italics and in quotation marks only where they are a speaker's direct words, or in the
/// reviewer's, between angle marks; each with who asserts it and where it stands (`[A 6:233]`: account, line, column in
/// code points). Nothing in an account can act as markup. The same case and options give the same bytes. Cost: linear
/// in text and items, but for sorting.
public func summary(of reviewed: Case, options: SummaryOptions) -> String {
  let material = SummaryMaterial(reviewed, options)
  let claims = material.claimsBySection()
  var lines = material.head()
  for section in SummarySection.allCases {
    let rows = (claims[section] ?? []).flatMap(material.row)
    lines += block(section.heading, section == .disputed ? material.dispute(rows) : rows)
  }
  lines += block("Open questions and what to ask next", material.questionLines())
  lines += block("Sequence (order only, for each account as it tells it)", material.sequence())
  lines += block("Said (as printed; none checked unless a line above says so)", material.whoSaidWhat())
  lines += block("Not looked at", material.notLookedAt())
  let dismissed = material.dismissed()
  if !dismissed.isEmpty { lines += block("Dismissed: read by the program, taken out by the reviewer", dismissed) }
  lines += block("Accounts", material.sources())
  return lines.joined(separator: "\n") + "\n"
}

private func block(_ heading: String, _ lines: [String]) -> [String] {
  ["", "## \(heading)"] + (lines.isEmpty ? ["None."] : lines)
}
