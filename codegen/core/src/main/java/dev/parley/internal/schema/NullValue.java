package dev.parley.internal.schema;

import dev.parley.model.Assertion;
import dev.parley.model.Assertion.Kind;
import dev.parley.model.Literal;
import dev.parley.model.TypeId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether the value null keeps an assertion. Most keywords say nothing about null, so what is right for a value "or null" is known before any
 * value comes.
 */
public final class NullValue implements Assertion.Visitor<Boolean> {
  private final Function<TypeId, Optional<Assertion>> types;
  private final Set<TypeId> seen = new HashSet<>();

  private NullValue(Function<TypeId, Optional<Assertion>> types) {
    this.types = types;
  }

  /**
   * @param types what the types assert that assertions refer to
   */
  public static boolean keeps(Assertion assertion, Function<TypeId, Optional<Assertion>> types) {
    return assertion.accept(new NullValue(types));
  }

  @Override
  public Boolean always(Assertion.Always assertion) {
    return assertion.holds();
  }

  @Override
  public Boolean all(Assertion.All assertion) {
    return assertion.parts().stream().allMatch(p -> p.accept(this));
  }

  @Override
  public Boolean any(Assertion.Any assertion) {
    return assertion.branches().stream().anyMatch(b -> b.accept(this));
  }

  @Override
  public Boolean exactlyOne(Assertion.ExactlyOne assertion) {
    return assertion.branches().stream().filter(b -> b.accept(this)).count() == 1;
  }

  @Override
  public Boolean not(Assertion.Not assertion) {
    return !assertion.assertion().accept(this);
  }

  @Override
  public Boolean ifThen(Assertion.If assertion) {
    return assertion.condition().accept(this)
        ? assertion.then().accept(this)
        : assertion.otherwise().accept(this);
  }

  @Override
  public Boolean isOf(Assertion.IsOf assertion) {
    return assertion.kinds().contains(Kind.NULL);
  }

  @Override
  public Boolean in(Assertion.In assertion) {
    return assertion.values().stream().anyMatch(Literal.NullLiteral.class::isInstance);
  }

  @Override
  public Boolean refers(Assertion.Refers assertion) {
    if (!seen.add(assertion.type())) {
      return true;
    }
    boolean keeps = types.apply(assertion.type()).map(a -> a.accept(this)).orElse(true);
    seen.remove(assertion.type());
    return keeps;
  }

  @Override
  public Boolean keeps(Assertion.Keeps assertion) {
    return true;
  }

  @Override
  public Boolean formatted(Assertion.Formatted assertion) {
    return true;
  }

  @Override
  public Boolean properties(Assertion.Properties assertion) {
    return true;
  }

  @Override
  public Boolean required(Assertion.Required assertion) {
    return true;
  }

  @Override
  public Boolean names(Assertion.Names assertion) {
    return true;
  }

  @Override
  public Boolean dependent(Assertion.Dependent assertion) {
    return true;
  }

  @Override
  public Boolean items(Assertion.Items assertion) {
    return true;
  }

  @Override
  public Boolean contains(Assertion.Contains assertion) {
    return true;
  }

  @Override
  public Boolean unevaluatedProperties(Assertion.UnevaluatedProperties assertion) {
    return true;
  }

  @Override
  public Boolean unevaluatedItems(Assertion.UnevaluatedItems assertion) {
    return true;
  }
}
