package dev.parley.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a document in UTF-8, without white space. The commas are its own affair. */
public final class JsonWriter {
  byte[] bytes;
  int at;

  @Nullable
  WrittenOnce parts;

  private int levels = Document.DEPTH;

  /** Whether the next value, or name, is the first after a bracket or a colon. */
  private boolean first = true;

  JsonWriter(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, at);
  }

  /** Makes room for so many more bytes. */
  void reserve(int more) {
    if (bytes.length - at < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(at, more)));
    }
  }

  private void separate() {
    reserve(1);
    if (!first) {
      bytes[at++] = ',';
    }
    first = false;
  }

  /** Where the next value will begin. */
  int startOfValue() {
    return first ? at : at + 1;
  }

  public void beginObject() {
    begin('{');
  }

  public void endObject() {
    end('}');
  }

  public void beginArray() {
    begin('[');
  }

  public void endArray() {
    end(']');
  }

  private void begin(char bracket) {
    if (levels-- == 0) {
      throw new ContractViolationException(
          "Document",
          List.of(new Violation(
              "",
              "json",
              "one JSON document",
              "nesting deeper than " + Document.DEPTH + " levels",
              null)));
    }
    separate();
    put(bracket);
    first = true;
  }

  private void end(char bracket) {
    levels++;
    put(bracket);
    first = false;
  }

  void put(char c) {
    reserve(1);
    bytes[at++] = (byte) c;
  }

  /** The name of the property whose value comes next. */
  public void name(Names names, int place) {
    byte[] name = names.written(place);
    int from = first ? 1 : 0;
    int length = name.length - from;
    reserve(length);
    System.arraycopy(name, from, bytes, at, length);
    at += length;
    first = true;
  }

  /** The name of the property whose value comes next. */
  public void name(String name) {
    text(name);
    put(':');
    first = true;
  }

  public void text(String text) {
    separate();
    StringWriting.write(text, this);
  }

  public void bool(boolean value) {
    ascii(value ? "true" : "false");
  }

  public void nothing() {
    ascii("null");
  }

  public void number(long value) {
    separate();
    NumberWriting.write(value, this);
  }

  /** The shortest spelling that is the same number. */
  public void number(double value) {
    separate();
    NumberWriting.write(value, this);
  }

  public void number(BigInteger value) {
    ascii(value.toString());
  }

  public void number(BigDecimal value) {
    ascii(value.toString());
  }

  private void ascii(String text) {
    separate();
    append(text);
  }

  void append(String ascii) {
    int length = ascii.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      bytes[at++] = (byte) ascii.charAt(i);
    }
  }
}
