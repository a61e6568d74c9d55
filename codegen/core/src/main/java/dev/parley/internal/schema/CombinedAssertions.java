package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Assertion;
import java.util.List;
import java.util.Optional;

/** {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not}, {@code if}, and what applies to all that these left alone. */
final class CombinedAssertions {
  private final AssertionReader assertions;
  private final Omissions omissions;

  CombinedAssertions(AssertionReader assertions, Omissions omissions) {
    this.assertions = assertions;
    this.omissions = omissions;
  }

  /**
   * @param omittedBefore how much had been left out before this schema was begun
   */
  void read(SchemaView view, List<Assertion> parts, int omittedBefore) {
    // Kept apart, since a keyword of a branch speaks of its neighbours in the branch alone.
    view.takeSequence(Keyword.ALL_OF)
        .ifPresent(branches -> branches.items().forEach(b -> parts.add(apart(b))));
    view.takeSequence(Keyword.ANY_OF)
        .ifPresent(branches -> parts.add(new Assertion.Any(read(branches))));
    view.takeSequence(Keyword.ONE_OF)
        .flatMap(branches ->
            assertions.whole(view, Keyword.ONE_OF, () -> new Assertion.ExactlyOne(read(branches))))
        .ifPresent(parts::add);
    view.take(Keyword.NOT)
        .flatMap(schema ->
            assertions.whole(view, Keyword.NOT, () -> new Assertion.Not(assertions.read(schema))))
        .ifPresent(parts::add);
    condition(view).ifPresent(parts::add);
    unevaluated(view, parts, omittedBefore);
  }

  private Assertion apart(SourceNode branch) {
    Assertion assertion = assertions.read(branch);
    return assertion instanceof Assertion.All ? assertion : new Assertion.All(List.of(assertion));
  }

  private List<Assertion> read(SourceNode.Sequence branches) {
    return branches.items().stream().map(assertions::read).toList();
  }

  private Optional<Assertion> condition(SchemaView view) {
    Optional<SourceNode> condition = view.take(Keyword.IF);
    Optional<SourceNode> then = view.take(Keyword.THEN);
    Optional<SourceNode> otherwise = view.take(Keyword.ELSE);
    // Even without consequences, `if` says which properties it has looked at.
    return condition.flatMap(schema -> assertions
        .whole(view, Keyword.IF, () -> assertions.read(schema))
        .map(read -> new Assertion.If(read, readOrTrue(then), readOrTrue(otherwise))));
  }

  private Assertion readOrTrue(Optional<SourceNode> schema) {
    return schema.map(assertions::read).orElse(new Assertion.Always(true));
  }

  private void unevaluated(SchemaView view, List<Assertion> parts, int omittedBefore) {
    for (Keyword keyword : List.of(Keyword.UNEVALUATED_ITEMS, Keyword.UNEVALUATED_PROPERTIES)) {
      Optional<SourceNode> schema = view.take(keyword);
      if (schema.isPresent() && omissions.count() > omittedBefore) {
        assertions.leaveOut(
            view, keyword, "something beside it is not, and so it is not known what is left");
      } else if (schema.isPresent()) {
        Assertion about = assertions.readPart(schema.get());
        parts.add(
            keyword == Keyword.UNEVALUATED_ITEMS
                ? new Assertion.UnevaluatedItems(about)
                : new Assertion.UnevaluatedProperties(about));
      }
    }
  }
}
