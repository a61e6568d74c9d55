package dev.parley.internal.resolve;

import dev.parley.model.Assertion;
import dev.parley.model.TypeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Copies an assertion with every reference in it replaced. */
final class AssertionRewriter implements Assertion.Visitor<Assertion> {
  private final Function<TypeId, TypeId> references;

  AssertionRewriter(Function<TypeId, TypeId> references) {
    this.references = references;
  }

  Assertion rewrite(Assertion assertion) {
    return assertion.accept(this);
  }

  private List<Assertion> rewrite(List<Assertion> assertions) {
    return assertions.stream().map(this::rewrite).toList();
  }

  @Override
  public Assertion all(Assertion.All assertion) {
    return new Assertion.All(rewrite(assertion.parts()));
  }

  @Override
  public Assertion any(Assertion.Any assertion) {
    return new Assertion.Any(rewrite(assertion.branches()));
  }

  @Override
  public Assertion exactlyOne(Assertion.ExactlyOne assertion) {
    return new Assertion.ExactlyOne(rewrite(assertion.branches()));
  }

  @Override
  public Assertion not(Assertion.Not assertion) {
    return new Assertion.Not(rewrite(assertion.assertion()));
  }

  @Override
  public Assertion ifThen(Assertion.If assertion) {
    return new Assertion.If(
        rewrite(assertion.condition()), rewrite(assertion.then()), rewrite(assertion.otherwise()));
  }

  @Override
  public Assertion properties(Assertion.Properties assertion) {
    Map<String, Assertion> named = new LinkedHashMap<>();
    assertion.named().forEach((name, each) -> named.put(name, rewrite(each)));
    return new Assertion.Properties(
        named,
        assertion.patterned().stream()
            .map(p -> new Assertion.Patterned(p.names(), rewrite(p.assertion())))
            .toList(),
        assertion.others().map(this::rewrite));
  }

  @Override
  public Assertion names(Assertion.Names assertion) {
    return new Assertion.Names(rewrite(assertion.assertion()));
  }

  @Override
  public Assertion dependent(Assertion.Dependent assertion) {
    return new Assertion.Dependent(assertion.property(), rewrite(assertion.assertion()));
  }

  @Override
  public Assertion items(Assertion.Items assertion) {
    return new Assertion.Items(rewrite(assertion.prefix()), assertion.rest().map(this::rewrite));
  }

  @Override
  public Assertion contains(Assertion.Contains assertion) {
    return new Assertion.Contains(
        rewrite(assertion.assertion()), assertion.least(), assertion.most());
  }

  @Override
  public Assertion unevaluatedProperties(Assertion.UnevaluatedProperties assertion) {
    return new Assertion.UnevaluatedProperties(rewrite(assertion.assertion()));
  }

  @Override
  public Assertion unevaluatedItems(Assertion.UnevaluatedItems assertion) {
    return new Assertion.UnevaluatedItems(rewrite(assertion.assertion()));
  }

  @Override
  public Assertion refers(Assertion.Refers assertion) {
    return new Assertion.Refers(references.apply(assertion.type()));
  }

  @Override
  public Assertion always(Assertion.Always assertion) {
    return assertion;
  }

  @Override
  public Assertion isOf(Assertion.IsOf assertion) {
    return assertion;
  }

  @Override
  public Assertion in(Assertion.In assertion) {
    return assertion;
  }

  @Override
  public Assertion keeps(Assertion.Keeps assertion) {
    return assertion;
  }

  @Override
  public Assertion formatted(Assertion.Formatted assertion) {
    return assertion;
  }

  @Override
  public Assertion required(Assertion.Required assertion) {
    return assertion;
  }
}
