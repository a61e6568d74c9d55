package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One file to nodes. What cannot be read is a finding, never an exception. */
public final class SourceReader {
  /** Texts in such a file may have faults inside them. */
  private static final String NOTATION = "x-lifecycle";

  private final Diagnostics diagnostics;
  private final Map<String, String> texts = new HashMap<>();

  public SourceReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * What a file holds, or nothing after saying why.
   *
   * @param display how messages name the file
   * @param asked where the file is asked for, when another file refers to it
   */
  Optional<byte[]> content(Path file, String display, Place asked) {
    try {
      return Optional.of(bytes(file, display, asked));
    } catch (SourceFault fault) {
      diagnostics.add(fault.diagnostic());
      return Optional.empty();
    }
  }

  Optional<SourceNode> read(Path file, String display) {
    Place asked = Place.start(display);
    return content(file, display, asked).flatMap(bytes -> read(display, bytes, asked));
  }

  /** What a file holds, or what came in another way. */
  Optional<SourceNode> read(String display, byte[] content, Place asked) {
    try {
      checkSize(content.length, display, asked);
      return read(display, decode(content, display));
    } catch (SourceFault fault) {
      diagnostics.add(fault.diagnostic());
      return Optional.empty();
    }
  }

  /** What has been read already. */
  Optional<SourceNode> read(String display, String text) {
    if (text.contains(NOTATION)) {
      texts.put(display, text);
    }
    try {
      SourceNode root = isJson(display, text)
          ? JsonReader.read(display, text, diagnostics)
          : YamlReader.read(display, text, diagnostics);
      return Optional.of(DynamicReferences.mayBeIn(text) ? DynamicReferences.written(root) : root);
    } catch (SourceFault fault) {
      diagnostics.add(MergeConflict.in(display, text).orElse(fault.diagnostic()));
      return Optional.empty();
    }
  }

  /** Where the character at an offset of a text stands; of files that have no notation in them, where the text does. */
  Place place(SourceNode.Text node, int offset) {
    String text = texts.get(node.place().file());
    return text == null ? node.place() : TextPlaces.of(text, node, offset);
  }

  /** The text of a file, or nothing after saying why. */
  Optional<String> text(Path file, String display) {
    try {
      return Optional.of(decode(bytes(file, display, Place.start(display)), display));
    } catch (SourceFault fault) {
      diagnostics.add(fault.diagnostic());
      return Optional.empty();
    }
  }

  private static boolean isJson(String name, String text) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      return false;
    }
    String start = text.stripLeading();
    return lower.endsWith(".json") || start.startsWith("{") || start.startsWith("[");
  }

  private static byte[] bytes(Path file, String display, Place asked) {
    try {
      if (Files.isDirectory(file)) {
        throw unreadable(asked, display, "is a folder", "name a file in it");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw unreadable(asked, display, "is no regular file", "name a file that holds text");
      }
      checkSize(Files.size(file), display, asked);
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw unreadable(asked, display, "does not exist", "correct the path");
    } catch (AccessDeniedException e) {
      throw unreadable(
          asked, display, "may not be read", "give the user who runs Parley read permission");
    } catch (IOException e) {
      throw unreadable(
          asked,
          display,
          "cannot be read: " + Excerpt.of(String.valueOf(e.getMessage())),
          "check the file");
    }
  }

  private static void checkSize(long bytes, String display, Place asked) {
    if (bytes > Limits.BYTES_PER_FILE) {
      throw new SourceFault(
          Rule.FILE_TOO_LARGE,
          asked,
          "`" + Excerpt.of(display) + "` is larger than " + (Limits.BYTES_PER_FILE >> 20) + " MiB",
          "split the document");
    }
  }

  private static SourceFault unreadable(Place place, String display, String why, String fix) {
    return new SourceFault(
        Rule.FILE_UNREADABLE, place, "`" + Excerpt.of(display) + "` " + why, fix);
  }

  private static String decode(byte[] bytes, String display) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    boolean wide = bytes.length > 1
        && ((bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
            || (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
    String text = characters.flip().toString();
    if (wide) {
      throw notText(display, "", "the file is UTF-16, and not UTF-8");
    }
    if (result.isError()) {
      throw notText(display, text, "the file is not UTF-8 text");
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw notText(
          display, text.substring(0, nul), "the file has NUL characters: it is binary, or UTF-16");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * @param before the text that is right
   */
  private static SourceFault notText(String display, String before, String message) {
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new SourceFault(
        Rule.FILE_NOT_TEXT,
        new Place(display, line, column, ""),
        message,
        "save the contract as UTF-8 text, YAML or JSON");
  }
}
