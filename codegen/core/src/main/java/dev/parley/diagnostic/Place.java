package dev.parley.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a contract's files.
 *
 * @param file path as shown to the user, with {@code /} between folders
 * @param line first line is 1; 0 when the whole file is meant
 * @param column first column is 1; 0 when the whole file is meant
 * @param pointer JSON Pointer (RFC 6901) from the file's root, empty for the root itself
 */
public record Place(String file, int line, int column, String pointer)
    implements Comparable<Place> {
  /** The whole of a file, for faults that have no line. */
  public static Place of(String file) {
    return new Place(file, 0, 0, "");
  }

  /** The first character of a file, for what is wrong with all of its text. */
  public static Place start(String file) {
    return new Place(file, 1, 1, "");
  }

  // Written out, here and in other records that maps are keyed by: the methods that records come
  // with are put together when they are first
  // called, which takes as long as reading a contract.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place
        && line == place.line
        && column == place.column
        && pointer.equals(place.pointer)
        && file.equals(place.file);
  }

  @Override
  public int hashCode() {
    return (pointer.hashCode() * 31 + line) * 31 + column;
  }

  @Override
  public int compareTo(Place other) {
    // By hand: the comparators of Comparator are put together when they are first called, too.
    int order = file.compareTo(other.file);
    order = order != 0 ? order : Integer.compare(line, other.line);
    order = order != 0 ? order : Integer.compare(column, other.column);
    return order != 0 ? order : pointer.compareTo(other.pointer);
  }

  /** {@code file:line:column}, or the file alone when the whole file is meant. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
