package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.Channel;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Writes a module: what its readers use, unions first, and then what only the module itself does. */
final class ModuleEmitter {
  private final Scope scope;
  private final List<NamedType> types;
  private final List<Channel> channels;
  private final List<String> sections = new ArrayList<>();

  /**
   * @param channels of the contract whose module it is
   */
  ModuleEmitter(Scope scope, List<NamedType> types, List<Channel> channels) {
    this.scope = scope;
    this.types = types;
    this.channels = channels;
  }

  /**
   * @param header the first line
   * @param documentation a comment on the whole module
   */
  String module(String header, String documentation) {
    types.stream().filter(NamedType::isUnion).forEach(this::union);
    types.stream().filter(t -> !t.isUnion()).forEach(this::type);
    channels.forEach(c -> c.lifecycle().ifPresent(l -> add(new OrderEmitter(scope).checker(c, l))));
    add(constants(PredicateEmitter::constants));
    SchemaEmitter schemas = new SchemaEmitter(scope);
    types.forEach(t -> add(schemas.schema(t)));
    add(constants(PredicateEmitter::names));
    // What is imported is known when all else is written.
    return new Template("""
            ${header}
            ${documentation}
            ${imports}

            ${sections}
            """)
        .with("header", header)
        .with("documentation", documentation)
        .with("imports", scope.imports())
        .with("sections", String.join("\n", sections))
        .render();
  }

  private void add(String section) {
    if (!section.isEmpty()) {
      sections.add(section);
    }
  }

  private void union(NamedType type) {
    Shape.OneOf union = type.union().orElseThrow();
    UnionEmitter emitter = new UnionEmitter(scope);
    add(emitter.union(type, union));
    codec(type);
    add(new PredicateEmitter(scope).predicate(type));
    add(emitter.match(type, union));
  }

  private void type(NamedType type) {
    if (scope.types().isOnlyAsserted(type)) {
      return;
    }
    if (type.kind() != NamedType.Kind.ELEMENT) {
      add(new TypeEmitter(scope).type(type));
      codec(type);
    }
    add(new PredicateEmitter(scope).predicate(type));
  }

  private void codec(NamedType type) {
    if (scope.types().isDocument(type.id())) {
      add(new CodecEmitter(scope).codec(type));
    }
  }

  private String constants(BiFunction<PredicateEmitter, NamedType, String> which) {
    PredicateEmitter emitter = new PredicateEmitter(scope);
    StringBuilder out = new StringBuilder();
    types.forEach(t -> out.append(which.apply(emitter, t)));
    return out.toString();
  }
}
