package dev.parley.diagnostic;

/** What a finding of a rule says about generated code: whether it expresses all that the contract says there. */
public enum Loss {
  /** Nothing is lost. */
  NONE,
  /** The keyword, or the member of the document, at the finding's place is not fully expressed. */
  KEYWORD,
  /** What stands at the finding's place is, as a whole, not taken exactly as it says. */
  VALUE
}
