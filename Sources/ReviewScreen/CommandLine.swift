import AccountModel

/// Commands by name.
enum CommandLine {
  /// The commands that a line may mean: names that begin with it, then names and help that hold it.
  static func candidates(for typed: String, _ keys: KeyTable) -> [Prompt.Candidate] {
    let typed = typed.lowercased()
    let all = Command.all.map { command in
      let binding = keys.bindings.first { $0.command == command }
      let label = binding.map { $0.label.isEmpty ? "" : "  [\($0.label)]" } ?? ""
      return Prompt.Candidate(text: command.name, remark: (binding?.help ?? "") + label)
    }
    let others = all.filter { !$0.text.hasPrefix(typed) }
    return all.filter { $0.text.hasPrefix(typed) }
      + others.filter { $0.text.contains(typed) || $0.remark.lowercased().contains(typed) }
  }

  /// Names that are likely meant by one that there is not: those that begin with it, else those at most a third of its
  /// letters away; at most three.
  static func near(_ name: String) -> [String] {
    let names = Command.all.map(\.name)
    let begun = names.filter { $0.hasPrefix(name) || $0.contains(name) }
    if !begun.isEmpty { return Array(begun.prefix(3)) }
    let measured = names.map { (name: $0, distance: distance(Array(name.utf8.prefix(40)), Array($0.utf8))) }
    let limit = max(2, name.utf8.count / 3)
    return measured.filter { $0.distance <= limit }.sorted { $0.distance < $1.distance }.prefix(3).map(\.name)
  }

  /// How many letters must be put in, taken out or changed to make one word of another (Levenshtein 1965).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (line, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == other[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}

extension State {
  mutating func beginCommand() -> [Effect] {
    var entry = Entry(.command, label: keys.label(of: .commandLine))
    entry.prompt.listHint = "Tab chooses, ↑ ↓ earlier lines, a number goes to that item"
    refresh(&entry)
    mode = .entering(entry)
    return []
  }

  /// Runs a command by its name, by as much of the name as tells it from all others, or goes to an item by its number.
  mutating func run(_ line: String) -> [Effect] {
    guard !line.isEmpty else { return [] }
    commandHistory.remember(line)
    if let number = Int(line) { return goToItem(number) }
    let name = line.lowercased()
    let begun = Command.all.filter { $0.name.hasPrefix(name) }
    guard let command = Command(name: name) ?? (begun.count == 1 ? begun[0] : nil) else {
      return refuseName(name, begun)
    }
    return perform(command)
  }

  private mutating func refuseName(_ name: String, _ begun: [Command]) -> [Effect] {
    let near = CommandLine.near(name)
    if begun.count > 1 { return refuse("“\(name)” may mean \(begun.prefix(4).map(\.name).joined(separator: ", "))") }
    let hint =
      near.isEmpty ? "\(keys.label(of: .commandLine)) with Tab lists them" : "near: " + near.joined(separator: ", ")
    return refuse("there is no command “\(name)”; \(hint)")
  }
}

// MARK: - Numbers of items

extension State {
  /// Goes to an item by its number: its place among all claims, questions and bare sentences, in reading order.
  private mutating func goToItem(_ number: Int) -> [Effect] {
    let total = incident.accounts.reduce(0) { $0 + $1.stops.count }
    guard number >= 1, number <= total else {
      return refuse(total == 0 ? "there are no items yet" : "there is no item \(number): they are 1 to \(total)")
    }
    var left = number - 1
    for (account, holder) in incident.accounts.enumerated() {
      if left < holder.stops.count { return choose(Choice(holder.stops[left], account: account), keepsFocus: false) }
      left -= holder.stops.count
    }
    return []
  }

  /// The number of what is chosen; an event inside a statement has the statement's. Cost: logarithmic in the items.
  var chosenNumber: Int? {
    guard let chosen, let stop = chosen.stop, incident.accounts.indices.contains(chosen.account) else { return nil }
    let holder = incident.accounts[chosen.account]
    var wanted = stop
    if case .item(let index) = stop, let claim = holder[index]?.claim { wanted = .item(claim) }
    guard let index = holder.index(of: wanted) else { return nil }
    return (0..<chosen.account).reduce(index + 1) { $0 + incident.accounts[$1].stops.count }
  }
}

extension CaseAccount {
  /// Where a stop stands among ``stops``.
  func index(of stop: Stop) -> Int? {
    guard let lower = lower(of: stop) else { return nil }
    var (low, high) = (0, stops.count)
    while low < high {
      let middle = (low + high) / 2
      if (self.lower(of: stops[middle]) ?? 0) < lower { low = middle + 1 } else { high = middle }
    }
    return stops[low...].firstIndex(of: stop)
  }

  private func lower(of stop: Stop) -> Int? {
    switch stop {
    case .item(let index): self[index]?.item.extent?.lower
    case .sentence(let passage): passage.lower
    }
  }
}
