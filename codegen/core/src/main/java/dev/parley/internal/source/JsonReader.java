package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** JSON text to nodes. */
final class JsonReader {
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(Limits.DEPTH)
          .maxStringLength(Limits.BYTES_PER_FILE)
          .maxNumberLength(Limits.BYTES_PER_FILE)
          .build())
      .build();

  private static final int LONGEST_MESSAGE = 200;

  private final String file;
  private final Diagnostics diagnostics;
  private final JsonParser parser;

  private JsonReader(String file, Diagnostics diagnostics, JsonParser parser) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.parser = parser;
  }

  static SourceNode read(String file, String text, Diagnostics diagnostics) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(file, diagnostics, parser).document();
    } catch (StreamReadException e) {
      throw fault(file, e);
    }
  }

  private SourceNode document() {
    try {
      parser.nextToken();
      SourceNode root = node("");
      if (parser.nextToken() != null) {
        throw new SourceFault(
            Rule.SYNTAX,
            here(""),
            "the JSON document ends, and more text follows",
            "keep one document per file");
      }
      return root;
    } catch (StreamConstraintsException e) {
      boolean deep = e.getOriginalMessage().contains("nesting");
      TokenStreamLocation at = e.getLocation();
      throw new SourceFault(
          Rule.FILE_TOO_LARGE,
          place(file, at == null ? parser.currentLocation() : at, ""),
          deep
              ? "values are nested more than " + Limits.DEPTH + " deep"
              : "a name is longer than any contract needs",
          deep ? "flatten the document" : "shorten it");
    }
  }

  private static SourceFault fault(String file, StreamReadException e) {
    return new SourceFault(
        Rule.SYNTAX,
        place(file, e.getLocation(), ""),
        "not JSON: " + Excerpt.of(e.getOriginalMessage(), LONGEST_MESSAGE),
        "write the file as JSON (RFC 8259)");
  }

  /** Before its first token a parser stands nowhere. */
  private static Place place(String file, @Nullable TokenStreamLocation at, String pointer) {
    return at == null
        ? Place.start(file)
        : new Place(file, Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1), pointer);
  }

  private SourceNode node(String pointer) {
    Place place = here(pointer);
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new SourceFault(
          Rule.SYNTAX, Place.start(file), "the file is empty", "write a document into it");
    }
    return switch (token) {
      case START_OBJECT -> mapping(place);
      case START_ARRAY -> sequence(place);
      case VALUE_STRING -> new SourceNode.Text(place, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> SourceNumber.of(place, parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> new SourceNode.Bool(place, token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new SourceNode.Null(place);
      default -> throw new IllegalStateException("unexpected token " + token);
    };
  }

  private SourceNode mapping(Place place) {
    MappingBuilder mapping = new MappingBuilder(place, diagnostics);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String pointer = Pointer.child(place.pointer(), key);
      Place keyPlace = here(pointer);
      parser.nextToken();
      mapping.add(new SourceNode.Entry(key, keyPlace, node(pointer)));
    }
    return mapping.build();
  }

  private SourceNode sequence(Place place) {
    List<SourceNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(Pointer.child(place.pointer(), items.size())));
    }
    return new SourceNode.Sequence(place, items);
  }

  private Place here(String pointer) {
    return place(file, parser.currentTokenLocation(), pointer);
  }
}
