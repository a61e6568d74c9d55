package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML 1.2 text to nodes. Aliases are written out; the merge key {@code <<} of YAML 1.1 is understood, since many real documents use it.
 */
final class YamlReader {
  private final String file;
  private final Diagnostics diagnostics;
  private final YamlEvents events;
  private int at;
  private int nodes;
  private int depth;

  private YamlReader(String file, Diagnostics diagnostics, YamlEvents events) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.events = events;
  }

  static SourceNode read(String file, String text, Diagnostics diagnostics) {
    try {
      YamlEvents events = YamlEvents.of(file, text);
      YamlReader reader = new YamlReader(file, diagnostics, events);
      List<Integer> documents =
          events.documents().stream().filter(d -> !events.isEmpty(d)).toList();
      if (documents.isEmpty()) {
        throw new SourceFault(
            Rule.SYNTAX, Place.start(file), "the file is empty", "write a document into it");
      }
      if (documents.size() > 1) {
        throw new SourceFault(
            Rule.SYNTAX,
            reader.place(events.get(documents.get(1)), ""),
            "a second YAML document begins here",
            "keep one document per file");
      }
      reader.at = documents.get(0);
      return reader.node("");
    } catch (MarkedYamlEngineException e) {
      throw fault(file, e);
    } catch (YamlVersionException e) {
      throw new SourceFault(
          Rule.SYNTAX,
          Place.start(file),
          "the file says that it is YAML " + e.getSpecVersion().getMajor() + "."
              + e.getSpecVersion().getMinor(),
          "write the file as YAML 1.2, and remove the line `%YAML`");
    } catch (YamlEngineException e) {
      throw new SourceFault(
          Rule.SYNTAX,
          Place.start(file),
          "not YAML: " + Excerpt.of(String.valueOf(e.getMessage())),
          "write the file as YAML 1.2");
    } catch (StackOverflowError e) {
      throw tooDeep(Place.start(file));
    }
  }

  private static SourceFault fault(String file, MarkedYamlEngineException e) {
    Place place = e.getProblemMark()
        .map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1, ""))
        .orElse(Place.start(file));
    String problem = e.getProblem() == null ? "the text cannot be read" : e.getProblem();
    boolean tab = problem.contains("TAB");
    return new SourceFault(
        Rule.SYNTAX,
        place,
        tab ? "a tab stands where YAML allows only spaces" : "not YAML: " + Excerpt.of(problem),
        tab
            ? "indent with spaces"
            : "mend the text at this place; a YAML-aware editor shows what is open");
  }

  private SourceNode node(String pointer) {
    Event event = events.get(at++);
    if (event instanceof AliasEvent alias) {
      int after = at;
      at = events.target(alias);
      SourceNode node = node(pointer);
      at = after;
      return node;
    }
    Place place = place(event, pointer);
    if (++nodes > Limits.NODES_PER_FILE) {
      throw new SourceFault(
          Rule.FILE_TOO_LARGE,
          place,
          "with its aliases written out the document has more than " + Limits.NODES_PER_FILE
              + " values",
          "write out what the aliases stand for, or split the document");
    }
    if (++depth > Limits.DEPTH) {
      // The pointer would be a screen full of keys that say nothing.
      throw tooDeep(new Place(file, place.line(), place.column(), ""));
    }
    SourceNode result;
    if (event instanceof ScalarEvent scalar) {
      result = scalar(scalar, place);
    } else {
      boolean mapping = event instanceof MappingStartEvent;
      checkTag((CollectionStartEvent) event, mapping ? Tag.MAP : Tag.SEQ, place);
      result = mapping ? mapping(place) : sequence(place);
    }
    depth--;
    return result;
  }

  private static void checkTag(CollectionStartEvent event, Tag expected, Place place) {
    Optional<String> tag = event.getTag().filter(t -> !t.equals("!"));
    if (tag.isPresent() && !tag.get().equals(expected.getValue())) {
      throw YamlScalar.unknown(place, tag.get());
    }
  }

  private static SourceFault tooDeep(Place place) {
    return new SourceFault(
        Rule.FILE_TOO_LARGE,
        place,
        "values are nested more than " + Limits.DEPTH + " deep",
        "flatten the document; an alias that contains itself has no end");
  }

  private SourceNode.Sequence sequence(Place place) {
    List<SourceNode> items = new ArrayList<>();
    while (!(events.get(at) instanceof CollectionEndEvent)) {
      items.add(node(Pointer.child(place.pointer(), items.size())));
    }
    at++;
    return new SourceNode.Sequence(place, items);
  }

  private SourceNode.Mapping mapping(Place place) {
    MappingBuilder mapping = new MappingBuilder(place, diagnostics);
    List<SourceNode> merged = new ArrayList<>();
    while (!(events.get(at) instanceof CollectionEndEvent)) {
      Event key = events.get(at) instanceof AliasEvent alias
          ? events.get(events.target(alias))
          : events.get(at);
      skip();
      if (!(key instanceof ScalarEvent scalar)) {
        diagnostics.add(
            Rule.KEY_NOT_TEXT,
            place(key, place.pointer()),
            "a mapping or sequence stands where a key is expected",
            "write the key as text; `{name}` in a flow mapping needs quotes");
        skip();
        continue;
      }
      String pointer = Pointer.child(place.pointer(), scalar.getValue());
      SourceNode value = node(pointer);
      if (scalar.getValue().equals("<<") && !(value instanceof SourceNode.Text)) {
        merged.add(value);
      } else {
        mapping.add(new SourceNode.Entry(scalar.getValue(), place(key, pointer), value));
      }
    }
    at++;
    merged.forEach(value -> merge(mapping, value));
    return mapping.build();
  }

  /** Passes over one value. */
  private void skip() {
    int open = 0;
    do {
      Event event = events.get(at++);
      if (event instanceof CollectionStartEvent) {
        open++;
      } else if (event instanceof CollectionEndEvent) {
        open--;
      }
    } while (open > 0);
  }

  private static void merge(MappingBuilder mapping, SourceNode value) {
    if (value instanceof SourceNode.Mapping other) {
      mapping.merge(other);
    } else if (value instanceof SourceNode.Sequence sequence) {
      sequence.items().forEach(item -> merge(mapping, item));
    }
  }

  private static SourceNode scalar(ScalarEvent event, Place place) {
    Optional<String> tag = event.getTag().filter(t -> !t.equals("!"));
    if (tag.isPresent()) {
      return YamlScalar.tagged(place, event.getValue(), tag.get());
    }
    return event.getImplicit().canOmitTagInPlainScalar()
        ? YamlScalar.plain(place, event.getValue())
        : new SourceNode.Text(place, event.getValue());
  }

  private Place place(Event event, String pointer) {
    return event
        .getStartMark()
        .map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1, pointer))
        .orElse(new Place(file, 1, 1, pointer));
  }
}
