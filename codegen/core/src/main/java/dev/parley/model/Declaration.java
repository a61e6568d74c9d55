package dev.parley.model;

import dev.parley.diagnostic.Place;
import java.util.Map;
import java.util.Optional;

/**
 * A named type of a contract.
 *
 * @param shape without null
 * @param nullable whether null is a value too: references to the type say so themselves, documents of it go by this
 * @param assertion the type that only asserts what the schema of this one says, where assertions refer to that
 * @param inner the names of what becomes a type of its own inside it, by {@link InnerPath}
 * @param numbers by {@link InnerPath#member}, of properties and values of enums that look in camel case like another one
 * @param leads by the path of an object of which nothing must be there: the property that stays without a comma, whatever comes before it
 */
public record Declaration(
    TypeId id,
    Shape shape,
    boolean nullable,
    Documentation documentation,
    Place place,
    Optional<TypeId> assertion,
    Map<String, InnerName> inner,
    Map<String, Integer> numbers,
    Map<String, String> leads) {
  public Declaration {
    inner = Map.copyOf(inner);
    numbers = Map.copyOf(numbers);
    leads = Map.copyOf(leads);
  }

  /** What the type at a path inside this one is called. */
  public InnerName inner(String path) {
    InnerName name = inner.get(path);
    if (name == null) {
      throw new IllegalStateException("nobody has named what stands at " + path + " in " + id);
    }
    return name;
  }

  /** Which of those it is that look like a property of the object, or a value of the enum, at a path inside this type; one, mostly. */
  public int number(String path, String member) {
    return numbers.isEmpty() ? 1 : numbers.getOrDefault(InnerPath.member(path, member), 1);
  }

  /** The property that leads the object at a path inside this type, if nothing of it must be there. */
  public Optional<String> lead(String path) {
    return Optional.ofNullable(leads.get(path));
  }

  /** The same with another shape. */
  public Declaration with(Shape other) {
    return new Declaration(
        id, other, nullable, documentation, place, assertion, inner, numbers, leads);
  }

  /** The shape of whole documents. */
  public Shape document() {
    return nullable ? new Shape.Nullable(shape) : shape;
  }
}
