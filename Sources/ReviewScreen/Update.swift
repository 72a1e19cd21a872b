import AccountModel
import TextCells

/// Changes the state by one message.
///
/// - Returns: what the program around the screen is asked to do, in order.
public func update(_ state: inout State, _ message: Message) -> [Effect] {
  let effects = state.take(message)
  state.settle()
  return effects
}

extension State {
  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .resized(let size): self.size = size
    case .read(let account, let reading, let extractor): return add(account, reading, extractor)
    case .progress(let done, let total): note(done, of: total)
    case .unread(let reason, let notice):
      unread.append(reason)
      self.message = Remark(text: reason, notice: notice)
    case .notice(let text, let notice): self.message = Remark(text: text, notice: notice)
    case .recorded(let actions): return recorded(actions)
    case .others(let actions): return takeIn(actions)
    case .notRecorded(let reason):
      pending = nil
      self.message = Remark(text: "Not recorded: \(reason)", notice: .error)
    case .edited(let text): takeEdited(text)
    case .page(let page): mode = .reading(page)
    case .foundAgain(let account, let id, let placements): return takeOver(placements, of: id, into: account)
    case .mouse(let mouse): return take(mouse)
    case .work: work()
    case .summaryWritten(let path):
      self.message = Remark(text: "Summary written to \(path)", notice: .good)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if case .browsing = mode { message = nil }
    adrift = []
    switch mode {
    case .browsing:
      guard let command = keys.command(for: key) else { return refuse(unboundReason(key)) }
      return perform(command)
    case .asking(let prompt): return answer(key, to: prompt)
    case .splitting(let splitting): return steer(splitting, by: key)
    case .help(let help): return turn(help, by: key)
    case .reading(let page): return turn(page, by: key)
    case .entering(let entry): return type(key, into: entry)
    }
  }

  private func unboundReason(_ key: Key) -> String {
    "\(key.label) does nothing here; \(keys.label(of: .help)) lists the keys"
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if case .entering(let entry) = mode {
      paste(text, into: entry)
      return []
    }
    guard case .asking(var prompt) = mode else { return refuse("pasted text goes into notes and answers only") }
    prompt.field.insert(text, keepsLines: prompt.isProse)
    mode = .asking(prompt)
    return []
  }

  /// Takes what was written elsewhere into the field; Enter then keeps it.
  private mutating func takeEdited(_ text: String?) {
    guard case .asking(var prompt) = mode, let text else {
      message = Remark(text: "the editor gave no text back: set VISUAL or EDITOR", notice: .warning)
      return
    }
    prompt.field = LineField()
    prompt.field.insert(text.trimmingBlanks(), keepsLines: true)
    mode = .asking(prompt)
  }

  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .next, .previous, .first, .last, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .nextWord, .previousWord:
      return move(command)
    case .nextPane: return turn(by: 1)
    case .previousPane: return turn(by: -1)
    case .pane(let pane): return go(to: pane)
    case .back: return retrace(forward: false)
    case .forward: return retrace(forward: true)
    case .walk: return walk()
    case .nextUndecided: return goToUndecided(forward: true)
    case .previousUndecided: return goToUndecided(forward: false)
    case .open: return open()
    case .leave: return leave()
    case .toggleSelection, .extendLeft, .extendRight, .extendUp, .extendDown: return select(command)
    default: return act(command)
    }
  }

  /// What decides on an item, and what concerns the program.
  private mutating func act(_ command: Command) -> [Effect] {
    switch command {
    case .tag(let status): return tag(status, goesOn: true)
    case .tagAndStay(let status): return tag(status, goesOn: false)
    case .clearStatus: return clearStatus()
    case .cycleSaying: return cycleSaying()
    case .setBasis: return setBasis()
    case .setGrade: return setGrade()
    case .setLabel: return setLabel()
    case .linkEvidence: return linkEvidence()
    case .cycleQuestion: return cycleQuestion()
    case .setSettler: return setSettler()
    case .editNote: return editNote()
    case .undo: return takeBack(isRedo: false)
    case .redo: return takeBack(isRedo: true)
    case .toggleMark: return toggleMark()
    case .markAll: return markAll()
    case .repeatDeed: return repeatDeed()
    default: return correct(command)
    }
  }

  /// What puts right what was read wrongly.
  private mutating func correct(_ command: Command) -> [Effect] {
    if command.actsOnOneAlone, let refusalOverMarks { return refuse(refusalOverMarks) }
    switch command {
    case .split: return beginSplit()
    case .join: return join()
    case .addItem: return beginAdding()
    case .dismiss: return isOnSide ? removeSide() : dismiss()
    case .listDismissed: return listDismissed()
    case .stretchEnd, .shrinkEnd, .stretchStart, .shrinkStart, .stretchToSentence, .shrinkToSentence:
      return reshape(command)
    case .changeSpeaker: return changeSpeaker()
    case .switchVoice: return switchVoice()
    case .mergeSpeaker: return askMerge()
    case .separateSpeaker: return separateSpeaker()
    case .changeTime: return askTime()
    case .changeKind: return isOnSide ? cycleStance() : askKind()
    case .placeLater: return movePlace(later: true)
    case .placeEarlier: return movePlace(later: false)
    case .editCard: return editCard()
    case .takeOverTags: return proposeRevision()
    case .listMoved: return listMoved()
    case .showChanges: return showChanges()
    default: return find(command)
    }
  }

  /// What finds something, and what concerns the panes.
  private mutating func find(_ command: Command) -> [Effect] {
    switch command {
    case .search: return beginSearch()
    case .nextHit: return goToHit(forward: true)
    case .previousHit: return goToHit(forward: false)
    case .filter: return beginFilter()
    case .clearFilter: return clearFilter()
    case .commandLine: return beginCommand()
    case .nextSentence: return moveSentence(forward: true)
    case .previousSentence: return moveSentence(forward: false)
    case .nextParagraph: return moveParagraph(forward: true)
    case .previousParagraph: return moveParagraph(forward: false)
    case .growPane: return resize(larger: true)
    case .shrinkPane: return resize(larger: false)
    case .resetPanes:
      sizes = PaneSizes()
      return []
    default: return serve(command)
    }
  }

  /// True where keys act on a side of an open conflict.
  private var isOnSide: Bool { focus == .detail && chosenConflict != nil }

  /// What concerns the program.
  private mutating func serve(_ command: Command) -> [Effect] {
    switch command {
    case .writeSummary: return accountsAreThere() ? [.writeSummary] : refuse("there is nothing to summarise yet")
    case .help: mode = .help(Help())
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    default: break
    }
    return []
  }

  private func accountsAreThere() -> Bool { !incident.accounts.isEmpty }

  /// Says why a key did nothing.
  mutating func refuse(_ reason: String) -> [Effect] {
    message = Remark(text: reason, notice: .warning)
    return []
  }
}
