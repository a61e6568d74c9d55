package dev.parley.internal.source;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers (RFC 6901). */
public final class Pointer {
  private Pointer() {}

  public static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  public static String child(String pointer, int index) {
    return pointer + "/" + index;
  }

  /** The keys of a pointer, unescaped; empty for the root. */
  public static List<String> keys(String pointer) {
    List<String> keys = new ArrayList<>();
    if (!pointer.isEmpty()) {
      for (String key : pointer.substring(1).split("/", -1)) {
        keys.add(key.indexOf('~') < 0 ? key : key.replace("~1", "/").replace("~0", "~"));
      }
    }
    return keys;
  }

  /** The last key, or the empty string for the root. */
  public static String lastKey(String pointer) {
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    return key.indexOf('~') < 0 ? key : key.replace("~1", "/").replace("~0", "~");
  }
}
