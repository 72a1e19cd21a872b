import Testing

@testable import Report

@Test(arguments: [
  ("plain words, one-way (as printed).", "plain words, one-way (as printed)."),
  ("[x](javascript:a)", "\\[x\\](javascript:a)"), ("![](http://e.test)", "\\!\\[\\](http:\\//e.test)"),
  ("# Verified", "\\# Verified"), ("---", "\\-\\-\\-"), ("- [x] reviewed", "\\- \\[x\\] reviewed"),
  ("+ one", "\\+ one"), ("1. one", "1\\. one"), ("12) two", "12\\) two"), ("At 6.30 p.m.", "At 6.30 p.m."),
  ("<b>&amp;|a|", "\\<b\\>\\&amp;\\|a\\|"), ("www.e.test a@e", "www\\.e.test a\\@e"), ("a\n\n  # b\t", "a \\# b"),
  ("", ""), (" \n", ""), ("a\u{1B}[2J", "a␛\\[2J"), ("a\\", "a\\\\"), ("== x", "\\=\\= x"),
])
func textFromOutsideCanOnlyBeRead(text: String, markdown wanted: String) {
  #expect(markdown(text) == wanted)
}
