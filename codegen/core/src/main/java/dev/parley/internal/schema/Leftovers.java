package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Assertion;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The last step of reading a schema: what no reader could put into the type becomes an assertion beside it, and is named, so that nothing is
 * dropped in silence.
 */
final class Leftovers {
  /** These name things, and have nothing to name where they are left. */
  private static final Set<Keyword> NAMING =
      EnumSet.of(Keyword.DISCRIMINATOR, Keyword.X_UNKNOWN, Keyword.X_EXTENSIBLE_ENUM);

  private static final Set<Keyword> UNEVALUATED =
      EnumSet.of(Keyword.UNEVALUATED_PROPERTIES, Keyword.UNEVALUATED_ITEMS);

  private static final Map<Keyword, Keyword> NEEDS = Map.of(
      Keyword.THEN, Keyword.IF,
      Keyword.ELSE, Keyword.IF,
      Keyword.MIN_CONTAINS, Keyword.CONTAINS,
      Keyword.MAX_CONTAINS, Keyword.CONTAINS);

  private final AssertionReader assertions;
  private final Function<TypeId, Optional<Assertion>> types;
  private final Diagnostics diagnostics;

  /**
   * @param types what a declared type asserts, when it does nothing else
   */
  Leftovers(
      AssertionReader assertions,
      Function<TypeId, Optional<Assertion>> types,
      Diagnostics diagnostics) {
    this.assertions = assertions;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /**
   * The shape, with what its values must keep beside it.
   *
   * @param whole the schema as it stands in the contract, before anything was put together
   * @param isMade whether it stands nowhere, and keywords of one part may be about values that another part does not allow
   */
  Shape check(Shape shape, SchemaView view, SourceNode.Mapping whole, boolean isMade) {
    if (view.left(Keyword.REF) && References.reference(whole).isEmpty()) {
      view.takeText(Keyword.REF);
    }
    List<Keyword> left = new ArrayList<>();
    for (Keyword keyword : Keyword.values()) {
      if (keyword.asserts() && view.left(keyword)) {
        Optional<String> idle = idle(keyword, view.node());
        boolean isOfOthers = isOfOtherTypes(keyword, view.node());
        if (idle.isPresent()) {
          view.notEnforced(keyword, idle.get());
        } else if (isOfOthers && isMade) {
          view.take(keyword);
        } else if (isOfOthers) {
          view.notEnforced(keyword, "it does not go with `type: " + types(view.node()) + "`");
        } else {
          left.add(keyword);
        }
      }
    }
    List<Assertion> parts = new ArrayList<>(view.also());
    if (left.stream().anyMatch(UNEVALUATED::contains)) {
      parts.add(assertions.read(whole));
      left.forEach(keyword -> report(view, keyword));
    } else if (!left.isEmpty()) {
      SchemaView rest = view.rest();
      parts.add(assertions.readBeside(rest, view.node()));
      left.stream().filter(k -> !rest.isDropped(k)).forEach(keyword -> report(view, keyword));
    }
    parts.removeIf(p -> p instanceof Assertion.Always always && always.holds());
    return parts.isEmpty() ? shape : checked(shape, one(parts));
  }

  private static Assertion one(List<Assertion> parts) {
    return parts.size() == 1 ? parts.get(0) : new Assertion.All(parts);
  }

  /** What is right for null is decided here: most assertions say nothing about it. */
  private Shape checked(Shape shape, Assertion assertion) {
    if (shape instanceof Shape.Nullable nullable) {
      Shape checked = checked(nullable.shape(), assertion);
      return NullValue.keeps(assertion, types) ? new Shape.Nullable(checked) : checked;
    }
    if (shape instanceof Shape.Checked inner) {
      return new Shape.Checked(
          inner.shape(), new Assertion.All(List.of(inner.assertion(), apart(assertion))));
    }
    return new Shape.Checked(shape, assertion);
  }

  private static Assertion apart(Assertion assertion) {
    return assertion instanceof Assertion.All ? assertion : new Assertion.All(List.of(assertion));
  }

  /** Why a keyword says nothing where it stands; nothing when it does say something. */
  private static Optional<String> idle(Keyword keyword, SourceNode.Mapping schema) {
    if (NAMING.contains(keyword)) {
      return Optional.of("there is no union here whose tag it could speak of");
    }
    Keyword needed = NEEDS.get(keyword);
    if (needed != null && schema.get(needed.text()).isEmpty()) {
      return Optional.of("it says nothing without `" + needed.text() + "`");
    }
    if (keyword == Keyword.ADDITIONAL_ITEMS
        && Tuple.of(schema).after() != Keyword.ADDITIONAL_ITEMS) {
      return Optional.of("it says nothing without a sequence under `items`");
    }
    return Optional.empty();
  }

  private static boolean isOfOtherTypes(Keyword keyword, SourceNode.Mapping schema) {
    List<String> named = TypeKeyword.peek(schema);
    return !named.isEmpty()
        && !keyword.types().isEmpty()
        && named.stream().noneMatch(keyword.types()::contains);
  }

  private static String types(SourceNode.Mapping schema) {
    return String.join("`, `", TypeKeyword.peek(schema));
  }

  private void report(SchemaView view, Keyword keyword) {
    String why = view.reason(keyword)
        .orElse(
            keyword.use() == Keyword.Use.ASSERTED
                ? "no type can say it"
                : "it cannot be said in one type with what else this schema says");
    diagnostics.add(
        Rule.KEYWORD_NOT_IN_TYPE,
        view.place(keyword),
        "`" + keyword.text()
            + "` is held to by decoders and encoders, and the type does not show it: " + why,
        "nothing to do; who builds values by hand must know it");
  }
}
