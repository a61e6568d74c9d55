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
      Optional<String> channel = document.channel(random);
      channel.ifPresent(c -> document.addMessage(
          c, "added by the test", document.event(channel, "added_by_the_test"), random));
      return channel.isPresent();
    }
  },
  ADD_DEFINITION("a definition that looks in camel case like a type that is there") {
    @Override
    boolean make(Document document, Random random) {
      if (document.typeNames().isEmpty()) {
        return false;
      }
      String name = " " + document.typeName(random).toLowerCase(Locale.ROOT);
      Optional<String> channel = document.channel(random);
      Map<String, Object> reference =
          Map.of("$ref", document.addDefinition(name, document.event(channel, "added" + name)));
      channel.ifPresent(c -> document.addMessage(c, name, reference, random));
      return channel.isPresent()
          || document.addProperty("added_by_the_test", reference, false, random);
    }
  },
  ADD_OBJECT("an object inside another, called like one that is there") {
    @Override
    boolean make(Document document, Random random) {
      List<String> names = document.inlineNames();
      if (names.isEmpty()) {
        return false;
      }
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "object");
      schema.put(
          "properties", new LinkedHashMap<>(Map.of("added_by_the_test", Map.of("type", "string"))));
      return document.addProperty(names.get(random.nextInt(names.size())), schema, true, random);
    }
  },
  ADD_PROPERTY("an optional property, after the others") {
    @Override
    boolean make(Document document, Random random) {
      return document.addProperty("added_by_the_test", Map.of("type", "string"), false, random);
    }
  },
  ADD_PROPERTY_BETWEEN("an optional property, before another") {
    @Override
    boolean make(Document document, Random random) {
      return document.addProperty("added_by_the_test", Map.of("type", "string"), true, random);
    }
  };

  private static final List<String> DEFINITIONS = List.of("definitions", "$defs", "schemas");
  private static final List<String> CHANNELS =
      List.of("channels", "operations", "messages", "servers", "parameters", "messageTraits");

  private final String words;

  Edit(String words) {
    this.words = words;
  }

  /** Whether there was anything to edit. */
  abstract boolean make(Document document, Random random);

  boolean reorders() {
    return this == REORDER_DEFINITIONS || this == REORDER_CHANNELS;
  }

  @Override
  public String toString() {
    return words;
  }
}
