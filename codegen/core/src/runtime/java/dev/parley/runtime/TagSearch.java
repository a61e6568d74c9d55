package dev.parley.runtime;

/**
 * Finds the tag of an object that the reader has begun, and then stands on its value: at the front, where it should be; among short properties at the
 * end of a document; else by passing over what stands before it, by strings and brackets alone. What is no JSON is met when it is read.
 */
final class TagSearch {
  /** So many properties are looked at from the end. */
  private static final int LAST = 4;

  /** How long a name or text may be that is looked for from its end. */
  private static final int SHORT = 64;

  private TagSearch() {}

  /** Whether the object has a property of that one name. */
  static boolean found(JsonReader reader, Names tag) {
    return isFirst(reader, tag) || isAmongLast(reader, tag) || follows(reader, tag);
  }

  private static boolean isFirst(JsonReader reader, Names tag) {
    reader.peek();
    int from = reader.at + 1;
    if (reader.here() != '"' || !tag.isAt(0, reader.bytes, from, reader.end)) {
      return false;
    }
    reader.at = from + tag.length(0) + 1;
    reader.colon();
    return true;
  }

  /** Of JSON the answer is right: quotes that nothing escapes, and what stands between them, are met from either side. */
  private static boolean isAmongLast(JsonReader reader, Names tag) {
    if (!reader.isOutermost() || reader.isAtEnd()) {
      return false;
    }
    byte[] bytes = reader.bytes;
    int least = reader.at;
    int end = before(bytes, reader.end, least);
    if (bytes[end] != '}') {
      return false;
    }
    for (int looked = 0; looked < LAST; looked++) {
      int value = begin(bytes, before(bytes, end, least), least);
      int colon = before(bytes, value, least);
      int closing = before(bytes, colon, least);
      int opening = bytes[closing] == '"' ? opening(bytes, closing, least) : least;
      end = before(bytes, opening, least);
      if (bytes[colon] != ':' || opening == least || bytes[end] != ',') {
        return false;
      }
      if (tag.isAt(0, bytes, opening + 1, reader.end)) {
        reader.at = value;
        return true;
      }
    }
    return false;
  }

  /** Where a short text, number or literal begins that ends there; {@code least} where there is none. */
  private static int begin(byte[] bytes, int last, int least) {
    if (bytes[last] == '"') {
      return opening(bytes, last, least);
    }
    int at = last;
    while (at > least && isLetter(bytes[at])) {
      at--;
    }
    return at == last ? least : at + 1;
  }

  private static boolean isLetter(byte b) {
    return b >= '0' && b <= '9'
        || b >= 'a' && b <= 'z'
        || b == '.'
        || b == '-'
        || b == '+'
        || b == 'E';
  }

  /** The quote that begins the short string without escapes that ends there; {@code least} where there is none. */
  private static int opening(byte[] bytes, int closing, int least) {
    int limit = Math.max(least, closing - SHORT);
    int at = closing - 1;
    while (at > limit && bytes[at] != '"' && bytes[at] != '\\') {
      at--;
    }
    return at > limit && bytes[at] == '"' ? at : least;
  }

  /** The place before that one, without white space, and not before the least. */
  private static int before(byte[] bytes, int place, int least) {
    int at = place - 1;
    while (at > least && bytes[at] <= ' ' && bytes[at] > 0) {
      at--;
    }
    return Math.max(at, least);
  }

  private static boolean follows(JsonReader reader, Names tag) {
    while (reader.hasMore('}')) {
      if (reader.here() != '"') {
        throw Refused.REFUSED;
      }
      boolean found = isName(reader, tag);
      reader.colon();
      if (found) {
        return true;
      }
      skip(reader);
    }
    return false;
  }

  /** Passes a name. */
  private static boolean isName(JsonReader reader, Names tag) {
    int from = reader.at + 1;
    int to = reader.plainEnd();
    if (to < from) {
      return tag.find(StringReading.unescaped(reader, from)) == 0;
    }
    reader.at = to + 1;
    return to - from == tag.length(0)
        && (to == from || tag.isAt(0, reader.bytes, from, reader.end));
  }

  /** Passes a value that will be read later. */
  static void skip(JsonReader reader) {
    byte[] bytes = reader.bytes;
    int end = reader.end;
    int here = reader.here();
    if (here == '"') {
      reader.at = StringReading.pass(reader, reader.at + 1);
    } else if (here == '{' || here == '[') {
      reader.at = Brackets.closing(reader) + 1;
    } else {
      int at = reader.at;
      while (at < end && bytes[at] != ',' && (bytes[at] | EightBytes.CASE) != '}') {
        at++;
      }
      reader.at = at;
    }
  }
}
