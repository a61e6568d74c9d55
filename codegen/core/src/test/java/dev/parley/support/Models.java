package dev.parley.support;

import dev.parley.diagnostic.Place;
import dev.parley.internal.resolve.InnerNames;
import dev.parley.model.Assertion;
import dev.parley.model.Constraint;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models that tests build by hand, for what emitters make of a shape. */
public final class Models {
  public static final String MODULE = "demo";
  public static final Shape TEXT = new Shape.Text(Optional.empty(), List.of());
  public static final Shape WHOLE = new Shape.Whole(Shape.Whole.Range.INT64, List.of());
  public static final Shape DECIMAL = new Shape.Decimal(List.of());
  public static final Shape BOOL = new Shape.Bool();
  public static final Shape ANYTHING = new Shape.Anything();

  private Models() {}

  /** One contract, in which every type with a codec is a document by itself. */
  public static ContractSet contract(Map<String, Shape> types) {
    return set(List.of(contract(MODULE, types)), List.of());
  }

  public static ContractSet set(List<Contract> contracts, List<Declaration> shared) {
    return new ContractSet(contracts, shared);
  }

  public static Contract contract(String module, Map<String, Shape> types) {
    List<Declaration> declarations = declarations(module, types);
    return new Contract(
        module,
        "Demo",
        "1.0.0",
        Documentation.NONE,
        List.of(),
        List.of(),
        declarations.stream().map(Declaration::id).toList(),
        declarations,
        Place.start(""));
  }

  public static List<Declaration> declarations(String module, Map<String, Shape> types) {
    return types.entrySet().stream()
        .map(e -> new Declaration(
            new TypeId(module, e.getKey()),
            e.getValue(),
            false,
            Documentation.NONE,
            Place.start(""),
            Optional.empty(),
            InnerNames.fresh(e.getKey(), e.getValue()),
            Map.of(),
            Map.of()))
        .sorted(Comparator.comparing(Declaration::id))
        .toList();
  }

  public static Shape ref(String name) {
    return new Shape.Ref(new TypeId(MODULE, name));
  }

  public static Shape text(Constraint... constraints) {
    return new Shape.Text(Optional.empty(), List.of(constraints));
  }

  public static Shape list(Shape item) {
    return new Shape.ListOf(item, List.of());
  }

  public static Shape map(Shape value) {
    return new Shape.MapOf(value, List.of());
  }

  public static Shape object(Field... fields) {
    return new Shape.ObjectOf(List.of(fields), false);
  }

  public static Field required(String name, Shape shape) {
    return new Field(name, shape, true, Documentation.NONE, Place.start(""));
  }

  public static Field optional(String name, Shape shape) {
    return new Field(name, shape, false, Documentation.NONE, Place.start(""));
  }

  public static Shape nullable(Shape shape) {
    return new Shape.Nullable(shape);
  }

  public static Shape anyOf(Shape.Option... options) {
    return new Shape.Choice(List.of(options), false);
  }

  public static Shape exactlyOneOf(Shape.Option... options) {
    return new Shape.Choice(List.of(options), true);
  }

  public static Shape.Option option(String name, Shape shape) {
    return new Shape.Option(name, shape);
  }

  public static Shape checked(Shape shape, Assertion assertion) {
    return new Shape.Checked(shape, assertion);
  }
}
