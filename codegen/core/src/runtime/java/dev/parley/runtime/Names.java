package dev.parley.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts that the contract lists, such as the names of an object's properties, by their places. They are recognised among the bytes of a document
 * without a string being made, and written from bytes made once.
 */
public final class Names {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int NOT_PLAIN = -1;

  private final String[] texts;
  private final byte[][] bytes;
  private final byte[][] written;
  private final Map<String, Integer> places = new HashMap<>();

  /** The length in bytes of what stands for itself in documents; what needs escapes is found by its text. */
  private final int[] lengths;

  /** The first eight bytes, and of shorter texts those that there are, all at the upper end of the number. */
  private final long[] heads;

  private final long[] tails;

  /** Places by their hash, one more than the place; 0 where there is none. */
  private final int[] table;

  private final int shift;

  private Names(List<String> names) {
    int count = names.size();
    texts = names.toArray(String[]::new);
    bytes = new byte[count][];
    written = new byte[count][];
    lengths = new int[count];
    heads = new long[count];
    tails = new long[count];
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(count, 1) * 2);
    table = new int[1 << bits];
    shift = Long.SIZE - bits;
    for (int place = 0; place < count; place++) {
      add(place);
    }
  }

  private void add(int place) {
    String text = texts[place];
    places.putIfAbsent(text, place);
    written[place] = written(text);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int length = utf8.length;
    bytes[place] = utf8;
    lengths[place] = EightBytes.plainUntil(utf8, 0, length) == length ? length : NOT_PLAIN;
    heads[place] = head(utf8, 0, length);
    tails[place] = length > Long.BYTES ? EightBytes.at(utf8, length - Long.BYTES) : 0;
    int slot = slot(heads[place], tails[place]);
    while (table[slot] != 0) {
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = place + 1;
  }

  /** With a comma before it, which the first of an object leaves out, and a colon after it. */
  private static byte[] written(String text) {
    JsonWriter out = new JsonWriter(new byte[text.length() + 8]);
    out.text(text);
    return ("," + new String(out.toBytes(), StandardCharsets.UTF_8) + ":")
        .getBytes(StandardCharsets.UTF_8);
  }

  public static Names of(String... names) {
    return new Names(List.of(names));
  }

  /** Of texts without line breaks, one on each line. */
  public static Names ofLines(String lines) {
    return new Names(lines.lines().toList());
  }

  /**
   * More texts than fit into a method.
   *
   * @param pieces as {@link Texts#of} takes them
   */
  public static Names packed(String... pieces) {
    return new Names(List.copyOf(Texts.of(pieces)));
  }

  List<String> texts() {
    return List.of(texts);
  }

  String text(int place) {
    return texts[place];
  }

  /** In bytes, of what stands for itself in documents. */
  int length(int place) {
    return lengths[place];
  }

  byte[] written(int place) {
    return written[place];
  }

  private static long head(byte[] bytes, int from, int length) {
    if (length >= Long.BYTES) {
      return EightBytes.at(bytes, from);
    }
    if (length == 0) {
      return 0;
    }
    if (from + Long.BYTES <= bytes.length) {
      return EightBytes.at(bytes, from) << Long.SIZE - length * Byte.SIZE;
    }
    long head = 0;
    for (int i = length - 1; i >= 0; i--) {
      head = head << Byte.SIZE | bytes[from + i] & 0xff;
    }
    return head << Long.SIZE - length * Byte.SIZE;
  }

  private int slot(long head, long tail) {
    return (int) ((head ^ Long.rotateLeft(tail, 29)) * SPREAD >>> shift);
  }

  /** Whether the text of that place, and a quote after it, stands at {@code from}; never where a text is long enough to be looked up as well. */
  boolean isAt(int place, byte[] document, int from, int end) {
    if (place >= lengths.length) {
      return false;
    }
    int length = lengths[place];
    int to = from + length;
    return length > 0 && to < end && document[to] == '"' && is(place, length, document, from);
  }

  private boolean is(int place, int length, byte[] document, int from) {
    if (head(document, from, length) != heads[place]) {
      return false;
    }
    return length <= Long.BYTES
        || EightBytes.at(document, from + length - Long.BYTES) == tails[place]
            && (length <= 2 * Long.BYTES
                || Arrays.equals(document, from, from + length, bytes[place], 0, length));
  }

  /** The place of the text of plain characters from {@code from} to {@code to}, or {@link JsonReader#OTHER}. */
  int find(byte[] document, int from, int to) {
    int length = to - from;
    long head = head(document, from, length);
    long tail = length > Long.BYTES ? EightBytes.at(document, to - Long.BYTES) : 0;
    for (int slot = slot(head, tail); table[slot] != 0; slot = slot + 1 & table.length - 1) {
      int place = table[slot] - 1;
      if (lengths[place] == length && is(place, length, document, from)) {
        return place;
      }
    }
    return JsonReader.OTHER;
  }

  int find(String text) {
    @Nullable Integer place = places.get(text);
    return place == null ? JsonReader.OTHER : place;
  }
}
