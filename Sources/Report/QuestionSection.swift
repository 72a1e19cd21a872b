import AccountModel

extension SummaryMaterial {
  /// What is still to be asked first, as a numbered list; what was answered or dropped last.
  func questionLines() -> [String] {
    let byState = Dictionary(grouping: questions, by: questionState)
    var number = 0
    return QuestionState.allCases.flatMap { byState[$0] ?? [] }.flatMap { place in
      number += 1
      return row(ofQuestion: place, number: number)
    }
  }

  private func row(ofQuestion place: ItemPlace, number: Int) -> [String] {
    guard case .question(let question)? = reviewed[place]?.item else { return [] }
    let asked = question.question.map { "\(markdown($0)) " } ?? ""
    let names = names(of: question.passage, in: place.account)
    let line =
      "\(number). \(questionState(of: place).rawValue), \(question.kind.rawValue): \(asked)\(names): "
      + "\(words(at: place)) \(reference(to: place))\(answer(at: place))"
    let settler = reviewed.record(of: place)?.settler.map { " · could be settled by \(reviewerWords($0))" } ?? ""
    return [line + settler] + attachments(of: place)
  }

  private func answer(at place: ItemPlace) -> String {
    guard let record = reviewed.record(of: place) else { return "" }
    if let answer = record.answer, !folded(answer).isEmpty { return " · answer: \(reviewerWords(answer))" }
    return record.questionState == .answered ? " · answer not recorded" : ""
  }

  /// In whose words a question stands: a doubt inside a statement is its speaker's.
  private func names(of passage: Passage, in account: Int) -> String {
    let touched = statements[account].touched(by: passage)
    let speakers = touched.map { name(at: ItemPlace(account: account, index: $0.index)) }
    let isWhole = touched.contains { $0.passage.encloses(passage) }
    let all = (isWhole ? [] : ["Own voice"]) + speakers
    return all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }.joined(separator: ", ")
  }
}
