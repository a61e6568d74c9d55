package dev.parley.internal.typescript;

import dev.parley.model.TypeId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What a part of a resolved schema is: names in it are those of keywords, of the contract's properties, or of a value's. */
enum SchemaPart {
  SCHEMA,
  /** Schemas by names that the contract chooses. */
  NAMED_SCHEMAS,
  ASSERTION,
  NAMED_ASSERTIONS,
  VALUE;

  private static final Set<String> NAMED = Set.of("properties", "dependentSchemas", "variants");
  private static final Set<String> REFERENCES =
      Set.of("ref", "asserted", "propertiesOf", "namesOf");
  private static final Set<String> VALUES = Set.of("const", "enum");
  private static final Map<String, String> SEARCHES =
      Map.of("program", "linearSearch", "delegated", "delegatedSearch");

  /** What stands under a name in this. */
  SchemaPart at(String name) {
    return switch (this) {
      case VALUE -> VALUE;
      case NAMED_SCHEMAS -> SCHEMA;
      case NAMED_ASSERTIONS -> ASSERTION;
      case SCHEMA -> name.equals("check") ? ASSERTION : at(name, NAMED_SCHEMAS);
      case ASSERTION -> at(name, NAMED_ASSERTIONS);
    };
  }

  private SchemaPart at(String keyword, SchemaPart named) {
    return NAMED.contains(keyword) ? named : VALUES.contains(keyword) ? VALUE : this;
  }

  /** Whether names in it are the contract's. */
  boolean isOfNames() {
    return this == NAMED_SCHEMAS || this == NAMED_ASSERTIONS;
  }

  private boolean hasKeywords() {
    return this == SCHEMA || this == ASSERTION;
  }

  /** Whether a member is a reference to the schema of a type. */
  boolean isReference(String name, JsonNode value) {
    return hasKeywords() && REFERENCES.contains(name) && value.isString();
  }

  /** Whether a member is a pattern in the words of Java. */
  boolean isForJava(String name) {
    return hasKeywords() && name.equals("regex");
  }

  /** What makes the search that a member describes, which is made beforehand. */
  Optional<String> search(String name) {
    return hasKeywords() ? Optional.ofNullable(SEARCHES.get(name)) : Optional.empty();
  }

  static TypeId type(JsonNode reference) {
    return type(reference.stringValue());
  }

  static TypeId type(String id) {
    int dot = id.indexOf('.');
    return new TypeId(id.substring(0, dot), id.substring(dot + 1));
  }

  /** Hands over every type that the part refers to. */
  void references(JsonNode part, Consumer<TypeId> to) {
    if (part.isArray()) {
      part.forEach(item -> references(item, to));
    }
    part.properties().forEach(member -> {
      if (isReference(member.getKey(), member.getValue())) {
        to.accept(type(member.getValue()));
      } else {
        at(member.getKey()).references(member.getValue(), to);
      }
    });
  }
}
