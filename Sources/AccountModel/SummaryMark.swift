/// The line with which every exported summary begins, and by which a walk through a folder knows that it is no account.
public let summaryMark = "<!-- vantage summary -->"
