package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2 text to nodes. Aliases are written out; the merge key {@code <<} of YAML 1.1 is understood, since many real documents use it.
 */
final class YamlReader {
  private static final LoadSettings SETTINGS = LoadSettings.builder()
      .setSchema(new CoreSchema())
      .setCodePointLimit(Limits.BYTES_PER_FILE)
      .setMaxAliasesForCollections(Integer.MAX_VALUE)
      .setAllowNonScalarKeys(true)
      .build();

  private final String file;
  private final Diagnostics diagnostics;
  private int nodes;
  private int depth;

  private YamlReader(String file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  static SourceNode read(String file, String text, Diagnostics diagnostics) {
    try {
      List<Node> documents = new ArrayList<>();
      new Compose(SETTINGS).composeAllFromString(text).forEach(documents::add);
      if (documents.isEmpty()) {
        throw new SourceFault(
            Rule.SYNTAX, Place.of(file), "the file is empty", "write a document into it");
      }
      YamlReader reader = new YamlReader(file, diagnostics);
      if (documents.size() > 1) {
        throw new SourceFault(
            Rule.SYNTAX,
            reader.place(documents.get(1), ""),
            "a second YAML document begins here",
            "keep one document per file");
      }
      return reader.node(documents.get(0), "");
    } catch (MarkedYamlEngineException e) {
      throw fault(file, e);
    } catch (YamlEngineException e) {
      throw new SourceFault(
          Rule.SYNTAX,
          Place.of(file),
          "not YAML: " + Excerpt.of(String.valueOf(e.getMessage())),
          "write the file as YAML 1.2");
    } catch (StackOverflowError e) {
      throw tooDeep(Place.of(file));
    }
  }

  private static SourceFault fault(String file, MarkedYamlEngineException e) {
    Place place = e.getProblemMark()
        .map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1, ""))
        .orElse(Place.of(file));
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

  private SourceNode node(Node node, String pointer) {
    Place place = place(node, pointer);
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
    if (node instanceof MappingNode mapping) {
      result = mapping(mapping, place);
    } else if (node instanceof SequenceNode sequence) {
      List<SourceNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(node(item, Pointer.child(pointer, items.size())));
      }
      result = new SourceNode.Sequence(place, items);
    } else {
      result = scalar((ScalarNode) node, place);
    }
    depth--;
    return result;
  }

  private static SourceFault tooDeep(Place place) {
    return new SourceFault(
        Rule.FILE_TOO_LARGE,
        place,
        "values are nested more than " + Limits.DEPTH + " deep",
        "flatten the document; an alias that contains itself has no end");
  }

  private SourceNode.Mapping mapping(MappingNode node, Place place) {
    MappingBuilder mapping = new MappingBuilder(place, diagnostics);
    List<SourceNode> merged = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      Optional<String> key = key(tuple.getKeyNode(), place);
      if (key.isEmpty()) {
        continue;
      }
      String pointer = Pointer.child(place.pointer(), key.get());
      SourceNode value = node(tuple.getValueNode(), pointer);
      if (key.get().equals("<<") && !(value instanceof SourceNode.Text)) {
        merged.add(value);
      } else {
        mapping.add(new SourceNode.Entry(key.get(), place(tuple.getKeyNode(), pointer), value));
      }
    }
    merged.forEach(value -> merge(mapping, value));
    return mapping.build();
  }

  private static void merge(MappingBuilder mapping, SourceNode value) {
    if (value instanceof SourceNode.Mapping other) {
      mapping.merge(other);
    } else if (value instanceof SourceNode.Sequence sequence) {
      sequence.items().forEach(item -> merge(mapping, item));
    }
  }

  private Optional<String> key(Node node, Place parent) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    diagnostics.add(
        Rule.KEY_NOT_TEXT,
        place(node, parent.pointer()),
        "a mapping or sequence stands where a key is expected",
        "write the key as text; `{name}` in a flow mapping needs quotes");
    return Optional.empty();
  }

  private static SourceNode scalar(ScalarNode node, Place place) {
    Tag tag = node.getTag();
    String value = node.getValue();
    if (tag.equals(Tag.NULL)) {
      return new SourceNode.Null(place);
    }
    if (tag.equals(Tag.BOOL)) {
      return new SourceNode.Bool(place, value.equalsIgnoreCase("true"));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(value)
          .<SourceNode>map(n -> new SourceNode.Number(place, n))
          .orElse(new SourceNode.Text(place, value));
    }
    return new SourceNode.Text(place, value);
  }

  /** Empty for what JSON has no number for: {@code .inf}, {@code .nan}. */
  private static Optional<BigDecimal> number(String text) {
    try {
      if (text.startsWith("0x")) {
        return Optional.of(new BigDecimal(new java.math.BigInteger(text.substring(2), 16)));
      }
      if (text.startsWith("0o")) {
        return Optional.of(new BigDecimal(new java.math.BigInteger(text.substring(2), 8)));
      }
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Place place(Node node, String pointer) {
    Optional<Mark> mark = node.getStartMark();
    return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1, pointer))
        .orElse(new Place(file, 0, 0, pointer));
  }
}
