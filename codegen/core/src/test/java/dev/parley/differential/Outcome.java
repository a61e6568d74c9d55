package dev.parley.differential;

/**
 * What became of one instance.
 *
 * @param what of a difference that is named the rule, of a departure which one, of a silent one its kind; else empty
 * @param why of a silent difference
 */
record Outcome(Kind kind, String what, String why) {
  enum Kind {
    SAME,
    NAMED,
    DEPARTURE,
    SILENT,
    UNDECIDED
  }

  static final Outcome SAME = new Outcome(Kind.SAME, "", "");
  static final Outcome UNDECIDED = new Outcome(Kind.UNDECIDED, "", "");

  static Outcome named(String rule) {
    return new Outcome(Kind.NAMED, rule, "");
  }

  static Outcome departure(String what) {
    return new Outcome(Kind.DEPARTURE, what, "");
  }

  static Outcome silent(String kind, String why) {
    return new Outcome(Kind.SILENT, kind, why);
  }
}
