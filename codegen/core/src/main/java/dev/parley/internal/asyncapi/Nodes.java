package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Documentation;
import java.util.Optional;

/** Parts of an AsyncAPI document by name, references followed, and a finding where a part is not what it should be. */
final class Nodes {
  private final References references;
  private final Diagnostics diagnostics;

  Nodes(References references, Diagnostics diagnostics) {
    this.references = references;
    this.diagnostics = diagnostics;
  }

  /** The mapping under {@code key}; an empty one, after saying so, when something else stands there; an empty one when nothing does. */
  SourceNode.Mapping mapping(SourceNode.Mapping parent, String key) {
    return parent.get(key).flatMap(n -> mapping(n, "`" + key + "`")).orElse(empty(parent));
  }

  Optional<SourceNode.Mapping> mapping(SourceNode node, String what) {
    return references.follow(node).flatMap(target -> {
      if (target instanceof SourceNode.Mapping mapping) {
        return Optional.of(mapping);
      }
      wrong(node, what + " is " + target.describe() + ", and must be a mapping", "write a mapping");
      return Optional.empty();
    });
  }

  /** A text that must be there; empty text after saying that it is not. */
  String text(SourceNode.Mapping parent, String key, String what) {
    Optional<String> text = parent.text(key);
    if (text.isEmpty()) {
      wrong(
          parent.get(key).orElse(parent),
          what
              + (parent.get(key).isPresent()
                  ? " has a `" + key + "` that is " + parent.get(key).get().describe()
                      + ", and must be text"
                  : " has no `" + key + "`"),
          "write `" + key + ":` and a text");
    }
    return text.orElse("");
  }

  void wrong(SourceNode node, String message, String fix) {
    diagnostics.add(Rule.ASYNCAPI_STRUCTURE, node.place(), message, fix);
  }

  static SourceNode.Mapping empty(SourceNode at) {
    return new SourceNode.Mapping(at.place(), java.util.Map.of());
  }

  static Documentation documentation(SourceNode.Mapping node) {
    String summary = node.text("summary").or(() -> node.text("title")).orElse("");
    return new Documentation(summary, node.text("description").orElse(""), false);
  }

  static String quoted(String text) {
    return "`" + Excerpt.of(text) + "`";
  }
}
