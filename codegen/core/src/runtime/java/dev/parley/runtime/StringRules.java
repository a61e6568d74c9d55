package dev.parley.runtime;

/** What a string must be beyond being one: its length in code points, its pattern, its format. */
final class StringRules {
  private StringRules() {}

  static void explain(Explanation explanation, Schema schema, Place place, String text) {
    boolean tooLong = length(explanation, schema, place, text);
    String found = "the string " + Words.quote(text);
    String pattern = schema.text("pattern");
    Expression expression = schema.expression();
    // The longest text that is allowed bounds the time that the expression may take.
    if (pattern != null && expression != null && !tooLong && !expression.isFoundIn(text)) {
      explanation.add(place, "pattern", "text that matches " + Words.pattern(pattern), found, null);
    }
    NamedFormat format = NamedFormat.of(schema);
    if (format != null && !format.allows(text)) {
      explanation.add(place, "format", format.phrase(), found, null);
    }
  }

  private static boolean length(Explanation explanation, Schema schema, Place place, String text) {
    long least = schema.count("minLength", 0);
    long most = schema.count("maxLength", Long.MAX_VALUE);
    long length = text.codePointCount(0, text.length());
    String found = "the string " + Words.quote(text) + " (" + characters(length) + ")";
    if (length < least) {
      explanation.add(place, "minLength", "at least " + characters(least), found, null);
    }
    if (length > most) {
      explanation.add(place, "maxLength", "at most " + characters(most), found, null);
    }
    return length > most;
  }

  private static String characters(long count) {
    return Words.count(count, "character", "characters");
  }
}
