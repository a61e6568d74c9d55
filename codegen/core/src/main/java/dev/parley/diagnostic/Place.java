package dev.parley.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a contract's files.
 *
 * @param file path as shown to the user, with {@code /} between folders
 * @param line first line is 1
 * @param column first column is 1
 * @param pointer JSON Pointer (RFC 6901) from the file's root, empty for the root itself
 */
public record Place(String file, int line, int column, String pointer)
    implements Comparable<Place> {
  public Place {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns are counted from 1");
    }
  }

  /** The first character of a file, for what is wrong with all of it: tools want a line for every finding. */
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

  /** {@code file:line:column}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return Shown.text(file) + ":" + line + ":" + column;
  }
}
