package dev.parley.stability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What people do to a contract, each at a place that a seed chooses. */
enum Edit {
  REORDER_DEFINITIONS("definitions in another order") {
    @Override
    boolean make(Document document, Random random) {
      return document.shuffle(DEFINITIONS, random);
    }
  },
  REORDER_CHANNELS("channels, operations and messages in another order") {
    @Override
    boolean make(Document document, Random random) {
      return document.shuffle(CHANNELS, random);
    }
  },
  ADD_EVENT("one event more, at any place") {
    @Override
    boolean make(Document document, Random random) {
      Channels channels = new Channels(document);
      Optional<String> channel = channels.channel(random);
      channel.ifPresent(c -> channels.addMessage(
          c, "added by the test", channels.event(channel, "added_by_the_test"), random));
      return channel.isPresent();
    }
  },
  REMOVE_EVENT("one event taken away, and brought back") {
    @Override
    boolean make(Document document, Random random) {
      return new Channels(document).removeMessage(random);
    }
  },
  ADD_CHANNEL("a channel more, with its operation and event") {
    @Override
    boolean make(Document document, Random random) {
      return new Channels(document).addChannel(NAME, random);
    }
  },
  ADD_DEFINITION("a definition that looks in camel case like a type that is there") {
    @Override
    boolean make(Document document, Random random) {
      if (document.typeNames().isEmpty()) {
        return false;
      }
      Channels channels = new Channels(document);
      String name = " " + document.typeName(random).toLowerCase(Locale.ROOT);
      Optional<String> channel = channels.channel(random);
      Map<String, Object> reference =
          Map.of("$ref", document.addDefinition(name, channels.event(channel, "added" + name)));
      channel.ifPresent(c -> channels.addMessage(c, name, reference, random));
      return channel.isPresent()
          || new Schemas(document).addProperty(NAME, reference, false, random);
    }
  },
  RENAME_DEFINITION("a definition renamed, and named as before") {
    @Override
    boolean make(Document document, Random random) {
      return new Moves(document).rename("_renamed", random);
    }
  },
  EXTRACT("an object inside another that becomes a definition, and stands inside again") {
    @Override
    boolean make(Document document, Random random) {
      return new Moves(document).extract("moved_by_the_test", random);
    }
  },
  SPLIT("a definition moved to a file of its own, and back") {
    @Override
    boolean make(Document document, Random random) {
      return new Moves(document).split(FILE, random);
    }
  },
  INLINE("a reference replaced by what it refers to, and back") {
    @Override
    boolean make(Document document, Random random) {
      return new Moves(document).inline(random);
    }
  },
  DELETE_DEFINITION("a definition taken away, whose users refer to another one, and brought back") {
    @Override
    boolean make(Document document, Random random) {
      return new Moves(document).delete(random);
    }
  },
  ADD_OBJECT("an object inside another, called like one that is there") {
    @Override
    boolean make(Document document, Random random) {
      Schemas schemas = new Schemas(document);
      List<String> names = schemas.inlineNames();
      if (names.isEmpty()) {
        return false;
      }
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "object");
      schema.put("properties", new LinkedHashMap<>(Map.of(NAME, TEXT)));
      return schemas.addProperty(names.get(random.nextInt(names.size())), schema, true, random);
    }
  },
  ADD_PROPERTY("an optional property, after the others") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).addProperty(NAME, TEXT, false, random);
    }
  },
  ADD_PROPERTY_BETWEEN("an optional property, before another") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).addProperty(NAME, TEXT, true, random);
    }
  },
  ADD_NULLABLE("an optional integer or null, after the other properties") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document)
          .addProperty(NAME, Map.of("type", List.of("integer", "null")), false, random);
    }
  },
  ADD_KIND(
      "an optional property of another kind, after the others, without the lines of comments") {
    @Override
    boolean make(Document document, Random random) {
      Random own = document.own(random);
      return new Schemas(document).addProperty(NAME, PropertyKinds.any(document, own), false, own);
    }
  },
  ADD_DESCRIBED(
      "an optional property with a description, after the others, without the lines of comments") {
    @Override
    boolean make(Document document, Random random) {
      Map<String, Object> text = Map.of("type", "string", "description", "Said by the test.");
      return new Schemas(document).addProperty(NAME, text, false, document.own(random));
    }
  },
  ADD_TWO("two optional properties") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document)
          .addProperties(List.of(NAME, "another"), TEXT, false, false, random);
    }
  },
  ADD_REQUIRED("a property that must be there") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).addRequired(NAME, TEXT, random);
    }
  },
  MAKE_OPTIONAL("a property that may be absent from now on") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).makeOptional(random);
    }
  },
  MAKE_REQUIRED("a property that must be there from now on") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).makeRequired(random);
    }
  },
  ADD_FIRST_VALUE("a value of an enum, before the others") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).addValue(NAME, Schemas.Where.FIRST, random);
    }
  },
  ADD_VALUE("a value of an enum, between others") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).addValue(NAME, Schemas.Where.BETWEEN, random);
    }
  },
  ADD_LAST_VALUE("a value of an enum, after the others") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).addValue(NAME, Schemas.Where.LAST, random);
    }
  },
  ADD_ONE_OF("a branch of a `oneOf`") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).addBranch("oneOf", random);
    }
  },
  ADD_ANY_OF("a branch of an `anyOf`") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).addBranch("anyOf", random);
    }
  },
  DESCRIBE("another description") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).describe("Written by the test.", random);
    }
  },
  ENTITLE("a title") {
    @Override
    boolean make(Document document, Random random) {
      return new Schemas(document).entitle("Given by the test", random);
    }
  };

  /** What an edit may write beside the document. */
  static final String FILE = "moved_by_the_test.json";

  private static final String NAME = "added_by_the_test";
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final List<String> DEFINITIONS = List.of("definitions", "$defs", "schemas");
  private static final List<String> CHANNELS =
      List.of("channels", "operations", "messages", "servers", "parameters", "messageTraits");

  private final String words;

  Edit(String words) {
    this.words = words;
  }

  /** Whether there was anything to edit. */
  abstract boolean make(Document document, Random random);

  /** Whether nothing is to come of it but another order. */
  boolean reorders() {
    return this == REORDER_DEFINITIONS || this == REORDER_CHANNELS;
  }

  /** Whether what it adds is described, which is none of its lines; a reference has the description of what it refers to. */
  boolean isDescribed() {
    return this == ADD_KIND || this == ADD_DESCRIBED;
  }

  /** Whether only comments may change. */
  boolean describes() {
    return this == DESCRIBE;
  }

  /** Whether taking it back is tried too: what had to move for it must not move again. */
  boolean isTakenBack() {
    return switch (this) {
      case REMOVE_EVENT,
          ADD_DEFINITION,
          RENAME_DEFINITION,
          EXTRACT,
          SPLIT,
          INLINE,
          DELETE_DEFINITION,
          ADD_OBJECT -> true;
      default -> false;
    };
  }

  /** Whether types that stay say something else on purpose. */
  boolean alters() {
    return switch (this) {
      case INLINE, MAKE_OPTIONAL, MAKE_REQUIRED -> true;
      default -> false;
    };
  }

  /** Whether what is there goes on purpose. */
  boolean removes() {
    return this == REMOVE_EVENT || this == DELETE_DEFINITION;
  }

  @Override
  public String toString() {
    return words;
  }
}
