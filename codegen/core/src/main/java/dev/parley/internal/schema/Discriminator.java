package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code discriminator} of AsyncAPI and OpenAPI: the property that names the branch. Where the branches do not fix its value themselves, it is
 * the key of {@code mapping} that leads to the branch, else the name of the branch's definition.
 *
 * @param mapping names by what they lead to, as the contract writes it
 */
record Discriminator(String property, Map<String, String> mapping, SourceNode node) {

  static Optional<Discriminator> of(SourceNode value) {
    if (value instanceof SourceNode.Text text) {
      return Optional.of(new Discriminator(text.value(), Map.of(), value));
    }
    if (!(value instanceof SourceNode.Mapping mapping)) {
      return Optional.empty();
    }
    Map<String, String> names = new LinkedHashMap<>();
    mapping.mapping("mapping").ifPresent(m -> {
      for (SourceNode.Entry entry : m.entries()) {
        if (entry.value() instanceof SourceNode.Text target) {
          names.putIfAbsent(target.value(), entry.key());
        }
      }
    });
    return mapping.text("propertyName").map(name -> new Discriminator(name, names, value));
  }

  /** The branches, each with the value that the discriminator gives it; as they were, when one of them has no name. */
  List<SourceNode> tagging(Branches branches, AllOf allOf, Diagnostics diagnostics) {
    List<SourceNode> plain = branches.distributed();
    boolean all = branches.schemas().stream()
        .allMatch(b -> References.reference(b).isPresent()
            && branches.whole(b).filter(this::declares).isPresent());
    if (!all) {
      return plain;
    }
    Set<String> tags = new HashSet<>();
    List<SourceNode> tagged = new ArrayList<>();
    for (SourceNode branch : branches.schemas()) {
      String reference = References.reference(branch).orElseThrow().value();
      String name = allOf.target(branch).map(Definitions::nameOf).orElse("");
      String tag = mapping.getOrDefault(reference, mapping.getOrDefault(name, name));
      tags.add(tag);
      tagged.add(allOf.both(plain.get(tagged.size()), fixing(tag)));
    }
    reportOthers(tags, diagnostics);
    return tagged;
  }

  /** A branch has one value, and each value a branch. */
  private void reportOthers(Set<String> tags, Diagnostics diagnostics) {
    Optional<SourceNode.Mapping> values =
        node instanceof SourceNode.Mapping whole ? whole.mapping("mapping") : Optional.empty();
    if (values.isEmpty()) {
      return;
    }
    for (SourceNode.Entry entry : values.get().entries()) {
      if (!tags.contains(entry.key())) {
        diagnostics.add(
            Rule.KEYWORD_NOT_ENFORCED,
            entry.place(),
            "documents whose `" + Excerpt.of(property) + "` is `" + Excerpt.of(entry.key())
                + "` are refused: it leads to no branch, or to one that has another value",
            "give each value of `mapping` a branch of its own");
      }
    }
  }

  /** A branch that fixes the value otherwise is not told apart by its name. */
  private boolean declares(SourceNode.Mapping branch) {
    return branch
        .mapping("properties")
        .flatMap(p -> p.mapping(property))
        .filter(p -> p.get("const").isEmpty() && p.get("enum").isEmpty())
        .isPresent();
  }

  private SourceNode fixing(String tag) {
    SourceNode constant = mapping("const", new SourceNode.Text(node.place(), tag));
    Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
    entries.put(
        "required",
        entry(
            "required",
            new SourceNode.Sequence(
                node.place(), List.of(new SourceNode.Text(node.place(), property)))));
    entries.put("properties", entry("properties", mapping(property, constant)));
    return new SourceNode.Mapping(node.place(), entries);
  }

  private SourceNode mapping(String key, SourceNode value) {
    return new SourceNode.Mapping(node.place(), Map.of(key, entry(key, value)));
  }

  private SourceNode.Entry entry(String key, SourceNode value) {
    return new SourceNode.Entry(key, node.place(), value);
  }
}
