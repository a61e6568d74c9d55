package dev.parley.internal.names;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** What a type is called that a contract calls anything at all: an identifier in every language, and the name of a file on every system. */
public final class TypeName {
  /** Two types, one within the other, with what is added to their names, still fit into the 255 bytes of a class file's name. */
  private static final int MOST_BYTES = 90;

  private static final int KEPT_BYTES = 80;

  private static final Pattern NUMBER = Pattern.compile("[2-9]|[1-9][0-9]{1,8}");

  private static final Pattern DEVICES = Pattern.compile("(?i)con|prn|aux|nul|(com|lpt)[0-9]");

  private TypeName() {}

  /** In Pascal case, never empty. */
  public static String of(String name) {
    String pascal = Words.pascal(name);
    if (pascal.isEmpty()) {
      return "Type";
    }
    String legal = Character.isJavaIdentifierStart(pascal.codePointAt(0)) ? pascal : "T" + pascal;
    if (isDevice(legal)) {
      return legal + "Type";
    }
    return bytes(legal) > MOST_BYTES ? shortened(legal) : legal;
  }

  /** Whether no file on Windows may be called so, whatever its ending. */
  public static boolean isDevice(String name) {
    return DEVICES.matcher(name).matches();
  }

  /** Whether a name is another one, or that and a number, as {@link NameAllocator} gives out. */
  public static boolean isNumbered(String name, String wanted) {
    return name.equals(wanted)
        || name.startsWith(wanted)
            && NUMBER.matcher(name.substring(wanted.length())).matches();
  }

  /** The beginning of a name, and a checksum of the whole, so that names with one beginning stay apart wherever they stand. */
  private static String shortened(String name) {
    int end = 0;
    int bytes = 0;
    while (bytes < KEPT_BYTES) {
      int c = name.codePointAt(end);
      bytes += bytes(Character.toString(c));
      end += Character.charCount(c);
    }
    CRC32C checksum = new CRC32C();
    checksum.update(name.getBytes(StandardCharsets.UTF_8));
    return name.substring(0, end) + String.format(Locale.ROOT, "X%08x", checksum.getValue());
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
