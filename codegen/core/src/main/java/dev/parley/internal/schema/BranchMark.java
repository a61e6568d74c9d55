package dev.parley.internal.schema;

import dev.parley.internal.names.Words;
import dev.parley.internal.source.SourceNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an object that has no name says of itself: the constant text of a property that must be there, such as its tag, or the only property
 * that must be there. Better than its kind and a number, which would change with the branches before it.
 */
final class BranchMark {
  private static final int LONGEST = 40;

  /** What other branches are called for their kind. */
  private static final Set<String> KINDS =
      Set.of("Text", "Number", "Flag", "List", "Object", "Option");

  private BranchMark() {}

  static Optional<String> of(SourceNode.Mapping branch) {
    Optional<SourceNode.Mapping> properties = branch.mapping("properties");
    if (properties.isEmpty()) {
      return Optional.empty();
    }
    List<String> required = required(branch);
    Optional<String> constant = required.stream()
        .flatMap(name -> properties.get().mapping(name).stream())
        .flatMap(property -> constant(property).stream())
        .findFirst();
    return constant
        .or(() -> required.stream().filter(name -> required.size() == 1).findFirst())
        .filter(mark -> mark.length() <= LONGEST)
        .filter(mark -> !Words.pascal(mark).isEmpty() && !KINDS.contains(Words.pascal(mark)));
  }

  private static List<String> required(SourceNode.Mapping branch) {
    return branch.get("required").orElse(null) instanceof SourceNode.Sequence names
        ? names.items().stream().flatMap(item -> text(item).stream()).toList()
        : List.of();
  }

  private static Optional<String> constant(SourceNode.Mapping property) {
    Optional<SourceNode> only = property.get("const");
    if (only.isEmpty()
        && property.get("enum").orElse(null) instanceof SourceNode.Sequence values
        && values.items().size() == 1) {
      only = Optional.of(values.items().get(0));
    }
    return only.flatMap(BranchMark::text);
  }

  private static Optional<String> text(SourceNode node) {
    return node instanceof SourceNode.Text text ? Optional.of(text.value()) : Optional.empty();
  }
}
