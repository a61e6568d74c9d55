package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Assertion;
import dev.parley.model.Assertion.Kind;
import dev.parley.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keywords of arrays; {@code items} of older drafts, where it is a sequence, are {@code prefixItems}. */
final class ArrayAssertions {
  private final AssertionReader assertions;

  ArrayAssertions(AssertionReader assertions) {
    this.assertions = assertions;
  }

  void read(SchemaView view, SourceNode.Mapping whole, List<Assertion> parts) {
    items(view, whole).ifPresent(parts::add);
    contains(view).ifPresent(parts::add);
    for (Constraint size : ArrayReader.sizes(view, Keyword.MIN_ITEMS, Keyword.MAX_ITEMS)) {
      parts.add(new Assertion.Keeps(Kind.ARRAY, size));
    }
    if (view.takeFlag(Keyword.UNIQUE_ITEMS).orElse(false)) {
      parts.add(new Assertion.Keeps(Kind.ARRAY, new Constraint.UniqueItems()));
    }
  }

  private Optional<Assertion> items(SchemaView view, SourceNode.Mapping whole) {
    Tuple tuple = Tuple.of(whole);
    Keyword first = tuple.first();
    Keyword after = tuple.after();
    List<Assertion> prefix = new ArrayList<>();
    if (view.has(first) && first != after) {
      view.takeSequence(first)
          .ifPresent(s -> s.items().forEach(item -> prefix.add(assertions.readPart(item))));
    }
    Optional<Assertion> rest = view.take(after).map(assertions::readPart);
    if (prefix.isEmpty() && rest.isPresent()) {
      // The first ones are in the type, and only their number counts here.
      tuple.items().forEach(item -> prefix.add(new Assertion.Always(true)));
    }
    return prefix.isEmpty() && rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new Assertion.Items(prefix, rest));
  }

  private Optional<Assertion> contains(SchemaView view) {
    int least = view.takeCount(Keyword.MIN_CONTAINS).orElse(1);
    Optional<Integer> most = view.takeCount(Keyword.MAX_CONTAINS);
    if (!view.has(Keyword.CONTAINS)) {
      return Optional.empty();
    }
    SourceNode schema = view.take(Keyword.CONTAINS).orElseThrow();
    return most.isEmpty()
        ? Optional.of(new Assertion.Contains(assertions.readPart(schema), least, most))
        : assertions.whole(
            view,
            Keyword.CONTAINS,
            () -> new Assertion.Contains(assertions.readPart(schema), least, most));
  }
}
