package dev.parley.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A way down into a document, written as a JSON pointer only once somebody asks. */
record Path(@Nullable Path parent, String segment) {
  static final Path ROOT = new Path(null, "");
  // A longer name would let a small hostile document make large explanations.
  private static final int LONGEST = 256;

  Path child(String name) {
    return new Path(this, name);
  }

  String pointer() {
    Deque<String> segments = new ArrayDeque<>();
    for (Path path = this; path.parent != null; path = path.parent) {
      segments.push(path.segment);
    }
    StringBuilder pointer = new StringBuilder();
    for (String each : segments) {
      pointer.append('/').append(Words.cut(each, LONGEST).replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** Where this is, in a sentence: {@code inside `payload`}. */
  String inside() {
    return parent == null
        ? "at the top level"
        : "inside " + Words.name(pointer().substring(1));
  }
}
