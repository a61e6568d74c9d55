package dev.parley.runtime;

/** The three words of JSON. */
final class Literals {
  private Literals() {}

  static boolean bool(JsonReader reader) {
    int here = reader.here();
    if (here == 't') {
      pass(reader, "true");
    } else if (here == 'f') {
      pass(reader, "false");
    } else {
      throw Refused.REFUSED;
    }
    return here == 't';
  }

  static boolean isNull(JsonReader reader) {
    if (reader.here() != 'n') {
      return false;
    }
    pass(reader, "null");
    return true;
  }

  private static void pass(JsonReader reader, String literal) {
    int length = literal.length();
    int at = reader.at;
    if (reader.end - at < length) {
      throw Refused.REFUSED;
    }
    for (int i = 1; i < length; i++) {
      if (reader.bytes[at + i] != literal.charAt(i)) {
        throw Refused.REFUSED;
      }
    }
    reader.at = at + length;
  }
}
