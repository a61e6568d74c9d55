package dev.parley.runtime;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a document in UTF-8, strictly as RFC 8259 has it: what is no JSON is refused where it is met, and so is nesting that is too deep. It
 * always stands on the first byte of the value that is to be read next, and behind it afterwards. Property names are given as places among
 * {@link Names}.
 */
public final class JsonReader {
  /** In place of a property: the object has no more. */
  public static final int END = -2;

  /** In place of a property: one that is not listed, which {@link #name} tells. */
  public static final int OTHER = -1;

  private static final int NOTHING = -1;

  final byte[] bytes;
  final int end;
  int at;

  @Nullable
  ReadOnce parts;

  private final int most;
  private int levels;
  private boolean first;
  private int passedFrom;
  private int passedTo;
  private int nameFrom;
  private int nameTo;
  private @Nullable String name;

  /**
   * @param levels how deep values may be nested
   */
  private JsonReader(byte[] bytes, int from, int end, int levels) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
    this.most = levels;
    this.levels = levels;
    peek();
  }

  /** Stands on the value that is the document. */
  public static JsonReader of(byte[] document) {
    return of(document, 0, document.length);
  }

  static JsonReader of(byte[] bytes, int from, int end) {
    return new JsonReader(bytes, from, end, Document.DEPTH);
  }

  /** Stands on the value that is the document. */
  public static JsonReader of(String document) {
    return of(Utf8.of(document));
  }

  static JsonReader of(String document, int levels) {
    byte[] bytes = Utf8.of(document);
    return new JsonReader(bytes, 0, bytes.length, levels);
  }

  /** Nothing may follow the document. */
  public void end() {
    if (peek() != NOTHING || at < end) {
      throw Refused.REFUSED;
    }
  }

  /** Whether the object or array here, which has been begun, is the document. */
  boolean isOutermost() {
    return levels == most - 1;
  }

  boolean isAtEnd() {
    return at >= end;
  }

  /** The kinds of values. */
  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** Tells by its first byte what the value is, if it is one. */
  public Kind kind() {
    return switch (here()) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
      default -> throw Refused.REFUSED;
    };
  }

  int here() {
    return at < end ? bytes[at] : NOTHING;
  }

  /** Passes white space. */
  int peek() {
    for (int i = at; i < end; i++) {
      byte b = bytes[i];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        at = i;
        return b;
      }
    }
    at = end;
    return NOTHING;
  }

  /** Where the reader stands, to come {@link #back} to. */
  public long mark() {
    return (long) levels << Integer.SIZE | at;
  }

  /** Stands on a value again. */
  public void back(long mark) {
    at = (int) mark;
    levels = (int) (mark >> Integer.SIZE);
    first = false;
  }

  public void beginObject() {
    begin('{');
  }

  public void beginArray() {
    begin('[');
  }

  private void begin(char bracket) {
    if (here() != bracket || levels-- == 0) {
      throw Refused.REFUSED;
    }
    at++;
    first = true;
  }

  /** Passes what stands before the next value or name of this object or array, or its end. */
  boolean hasMore(char bracket) {
    int here = peek();
    if (here == bracket) {
      at++;
      levels++;
      first = false;
      return false;
    }
    if (first) {
      first = false;
      return true;
    }
    if (here != ',') {
      throw Refused.REFUSED;
    }
    at++;
    peek();
    return true;
  }

  /** Whether the array has another item, on which the reader then stands. */
  public boolean nextItem() {
    return hasMore(']');
  }

  /**
   * The place of the next property among the names, {@link #OTHER} or {@link #END}; stands on the property's value.
   *
   * @param guess the place that it probably has
   */
  public int next(Names names, int guess) {
    if (!hasMore('}')) {
      return END;
    }
    if (here() != '"') {
      throw Refused.REFUSED;
    }
    int from = at + 1;
    int place;
    if (names.isAt(guess, bytes, from, end)) {
      place = guess;
      at = from + names.length(guess) + 1;
    } else {
      place = find(names);
    }
    colon();
    return place;
  }

  void colon() {
    if (here() != ':' && peek() != ':') {
      throw Refused.REFUSED;
    }
    at++;
    if (here() <= ' ') {
      peek();
    }
  }

  /** The place of the text among the listed ones, or {@link #OTHER}, which {@link #name} tells. */
  public int text(Names texts) {
    if (here() != '"') {
      throw Refused.REFUSED;
    }
    return find(texts);
  }

  private int find(Names names) {
    int from = at + 1;
    int to = EightBytes.plainUntil(bytes, from, end);
    if (to < end && bytes[to] == '"') {
      nameFrom = from;
      nameTo = to;
      name = null;
      at = to + 1;
      return names.find(bytes, from, to);
    }
    name = StringReading.unescaped(this, from);
    return names.find(name);
  }

  /** What {@link #next} or {@link #text(Names)} met that was not listed. */
  public String name() {
    String text = name;
    return text != null ? text : Spellings.of(bytes, nameFrom, nameTo);
  }

  /** The name of the next property, or null at the end of the object; stands on the property's value. */
  public @Nullable String nextName() {
    if (!hasMore('}')) {
      return null;
    }
    int to = plainEnd();
    String text;
    if (to > at) {
      text = Spellings.of(bytes, at + 1, to);
      at = to + 1;
    } else {
      text = text();
    }
    colon();
    return text;
  }

  /** Remembers the longest string of plain characters that was passed over, which need not be looked through again. */
  void passed(int from, int to) {
    if (to - from > passedTo - passedFrom) {
      passedFrom = from;
      passedTo = to;
    }
  }

  public String text() {
    if (here() != '"') {
      throw Refused.REFUSED;
    }
    int from = at + 1;
    int to = from == passedFrom ? passedTo : EightBytes.plainUntil(bytes, from, end);
    if (to < end && bytes[to] == '"') {
      at = to + 1;
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    return StringReading.unescaped(this, from);
  }

  /** The place of the quote that ends a string of plain characters; where there is no such string, no place behind here. */
  int plainEnd() {
    if (here() != '"') {
      return at;
    }
    int to = EightBytes.plainUntil(bytes, at + 1, end);
    return to < end && bytes[to] == '"' ? to : at;
  }

  public boolean bool() {
    return Literals.bool(this);
  }

  /** Whether the value is null, which is then passed. */
  public boolean isNull() {
    return Literals.isNull(this);
  }
}
