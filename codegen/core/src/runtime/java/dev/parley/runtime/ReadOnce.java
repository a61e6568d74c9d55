package dev.parley.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of the parts of a value of a choice whose options overlap. The value is read for each option that it fits, and its parts, which may be
 * such values too, would be read twice as often with each level: each of them is read, and judged, once.
 */
final class ReadOnce {
  private final long outermost;
  private final Map<Part, Read> read = new HashMap<>();
  private final Map<Long, JsonNode> trees = new HashMap<>();
  private @Nullable Run run;
  private @Nullable WrittenOnce written;

  /** What stands at a place of the document, read as that type. */
  private record Part(String type, long at) {}

  /** A value, and where the reader stood behind it. */
  private record Read(Object value, long behind) {}

  /** Of the value that the reader stands on. */
  ReadOnce(JsonReader reader) {
    this.outermost = reader.mark();
  }

  /** The value that the reader stands on, as a tree. */
  JsonNode tree(JsonReader reader) {
    long mark = reader.mark();
    if (mark != outermost && trees.isEmpty()) {
      reader.back(outermost);
      grow(reader);
      reader.back(mark);
    }
    JsonNode known = trees.get(mark);
    return known == null ? Trees.read(reader) : known;
  }

  /** Of the outermost value there is one evaluation, which most values end with. */
  Run run(long mark) {
    if (mark == outermost) {
      return new Run();
    }
    if (run == null) {
      run = Run.remembering();
    }
    return run;
  }

  WrittenOnce written() {
    if (written == null) {
      written = new WrittenOnce();
    }
    return written;
  }

  private JsonNode grow(JsonReader reader) {
    long mark = reader.mark();
    JsonNode node = switch (reader.kind()) {
      case OBJECT -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        reader.beginObject();
        for (String name = reader.nextName(); name != null; name = reader.nextName()) {
          object.set(name, grow(reader));
        }
        yield object;
      }
      case ARRAY -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        reader.beginArray();
        while (reader.nextItem()) {
          array.add(grow(reader));
        }
        yield array;
      }
      default -> Trees.read(reader);
    };
    trees.put(mark, node);
    return node;
  }

  <T> T value(String type, JsonReader reader, Supplier<T> value) {
    Part part = new Part(type, reader.mark());
    Read before = read.get(part);
    if (before == null) {
      T now = value.get();
      read.put(part, new Read(now, reader.mark()));
      return now;
    }
    reader.back(before.behind());
    @SuppressWarnings("unchecked") // One type has values of one class.
    T known = (T) before.value();
    return known;
  }
}
