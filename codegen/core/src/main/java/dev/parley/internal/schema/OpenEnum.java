package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A union of an enum of texts and a plain string: other texts than the listed ones are right too, and may come one day. */
final class OpenEnum {
  private OpenEnum() {}

  static Optional<Shape> of(Branches branches) {
    boolean texts = branches.base().isEmpty()
        || branches.base().keys().equals(List.of("type"))
            && TypeKeyword.peek(branches.base()).equals(List.of("string"));
    if (branches.schemas().size() != 2 || !texts) {
      return Optional.empty();
    }
    List<SourceNode.Mapping> both = branches.schemas().stream()
        .map(branches::whole)
        .flatMap(Optional::stream)
        .toList();
    if (both.size() != 2) {
      return Optional.empty();
    }
    return of(both.get(0), both.get(1)).or(() -> of(both.get(1), both.get(0)));
  }

  private static Optional<Shape> of(SourceNode.Mapping listing, SourceNode.Mapping plain) {
    if (!saysOnly(plain, List.of("type"))
        || !TypeKeyword.peek(plain).equals(List.of("string"))
        || !saysOnly(listing, List.of("type", "enum"))
        || !(listing.get("enum").orElse(null) instanceof SourceNode.Sequence values)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (SourceNode value : values.items()) {
      if (!(value instanceof SourceNode.Text text)) {
        return Optional.empty();
      }
      if (!texts.contains(text.value())) {
        texts.add(text.value());
      }
    }
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shape.Enumeration(texts, true, List.of()));
  }

  private static boolean saysOnly(SourceNode.Mapping schema, List<String> keywords) {
    return schema.keys().stream()
        .filter(key -> Keyword.of(key).filter(Keyword::asserts).isPresent())
        .allMatch(keywords::contains);
  }
}
