package dev.parley.internal.typescript;

import dev.parley.internal.explain.ResolvedSchema;
import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.Words;
import dev.parley.model.Constraint;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.InnerName;
import dev.parley.model.InnerPath;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives what stands inside the types of a module a name of its own.
 *
 * <ul>
 *   <li>an object becomes a type, named as the contract's names were settled: {@code ToolExecutingPayload};
 *   <li>what keeps an assertion gets a name for its functions, and so does a choice, and an option that must be the only one that fits.
 * </ul>
 */
final class InlineTypes {
  private final String module;
  private final Kinds kinds;
  private final Predicate<Shape.Whole> isBigint;
  private final NameAllocator names = new NameAllocator();
  private final List<NamedType> types = new ArrayList<>();

  private InlineTypes(String module, Kinds kinds, Predicate<Shape.Whole> isBigint) {
    this.module = module;
    this.kinds = kinds;
    this.isBigint = isBigint;
  }

  /** All types of the module, sorted by name. */
  static List<NamedType> of(
      String module, List<Declaration> declarations, Kinds kinds, Predicate<Shape.Whole> isBigint) {
    InlineTypes inline = new InlineTypes(module, kinds, isBigint);
    for (Declaration declaration : declarations) {
      inline.names.reserve(List.of(declaration.id().name()));
      declaration.inner().values().stream()
          .filter(InnerName::isFull)
          .forEach(i -> inline.names.reserve(List.of(i.full())));
    }
    for (Declaration d : declarations) {
      inline.add(d, InnerPath.ROOT, d.id(), d.shape(), d.documentation(), NamedType.Kind.DECLARED);
    }
    inline.types.sort((one, other) -> one.id().compareTo(other.id()));
    return List.copyOf(inline.types);
  }

  private void add(
      Declaration owner,
      String path,
      TypeId id,
      Shape shape,
      Documentation documentation,
      NamedType.Kind kind) {
    Set<TypeId> asserted = new LinkedHashSet<>();
    Part part = new Part(
        owner, path, id.name(), documentation, new LinkedHashSet<>(), new LinkedHashMap<>());
    Shape named;
    if (shape instanceof Shape.Checked checked) {
      named = new Shape.Checked(part.whole(checked.shape()), checked.assertion());
      Shape assertion = new Shape.Checked(new Shape.Anything(), checked.assertion());
      SchemaPart.SCHEMA.references(ResolvedSchema.of(id.name(), assertion), asserted::add);
    } else {
      named = part.whole(shape);
    }
    patterns(named).forEach(pattern -> part.fixed.put(pattern, id.name()));
    types.add(new NamedType(id, named, documentation, kind, part.references, asserted, part.fixed));
  }

  private static List<Fixed.Pattern> patterns(Shape shape) {
    if (shape instanceof Shape.Checked checked) {
      return patterns(checked.shape());
    }
    if (shape instanceof Shape.Nullable nullable) {
      return patterns(nullable.shape());
    }
    return shape instanceof Shape.Text text
        ? text.constraints().stream().flatMap(c -> Fixed.Pattern.of(c).stream()).toList()
        : List.of();
  }

  /** One place inside a type; the sets are those of the whole type. */
  private final class Part implements Shape.Visitor<Shape> {
    private final Declaration owner;
    private final String path;
    private final String name;
    private final Documentation documentation;
    private final Set<TypeId> references;
    private final Map<Fixed, String> fixed;

    private Part(
        Declaration owner,
        String path,
        String name,
        Documentation documentation,
        Set<TypeId> references,
        Map<Fixed, String> fixed) {
      this.owner = owner;
      this.path = path;
      this.name = name;
      this.documentation = documentation;
      this.references = references;
      this.fixed = fixed;
    }

    private Part at(String inner, String suffix, Documentation inside) {
      return new Part(owner, inner, name + suffix, inside, references, fixed);
    }

    /** The shape of the type itself: an object or a choice stays one. */
    private Shape whole(Shape shape) {
      if (shape instanceof Shape.ObjectOf object) {
        return fields(object);
      }
      return shape instanceof Shape.Choice choice ? options(choice) : visit(shape);
    }

    private Shape visit(Shape shape) {
      return shape.accept(this);
    }

    private Shape fields(Shape.ObjectOf shape) {
      List<Field> fields = new ArrayList<>();
      for (Field field : shape.fields()) {
        String word = Words.pascal(field.name());
        String inner = InnerPath.property(path, field.name());
        Shape inside = at(inner, word.isEmpty() ? "Property" : word, field.documentation())
            .visit(field.shape());
        fields.add(new Field(
            field.name(), inside, field.required(), field.documentation(), field.place()));
      }
      return new Shape.ObjectOf(
          fields,
          shape.closed(),
          shape.others().map(o -> element(InnerPath.entry(path), "Other", o)));
    }

    private Shape options(Shape.Choice shape) {
      boolean listed = Check.counts(shape, kinds) || shape.options().size() > Fixed.SEVERAL;
      List<Shape.Option> options = new ArrayList<>();
      for (Shape.Option option : shape.options()) {
        Part inside = at(InnerPath.inOption(path, option), option.name(), Documentation.NONE);
        Shape each = !listed && Kinds.isSimple(option.shape())
            ? inside.visit(option.shape())
            : inside.withFunctions(option.shape());
        options.add(new Shape.Option(option.name(), each));
      }
      Shape.Choice choice = new Shape.Choice(options, shape.exactlyOne(), shape.overlapping());
      if (listed) {
        fixed.put(Check.options(choice), name);
      }
      return choice;
    }

    private Shape moved(Shape shape, NamedType.Kind kind) {
      boolean isInline = kind == NamedType.Kind.INLINE;
      TypeId id = new TypeId(module, isInline ? owner.inner(path).full() : names.allocate(name));
      add(owner, path, id, shape, documentation, kind);
      references.add(id);
      return new Shape.Ref(id);
    }

    private Shape element(String inner, String suffix, Shape shape) {
      Part inside = at(inner, suffix, Documentation.NONE);
      return inside.visit(shape);
    }

    private Shape withFunctions(Shape shape) {
      boolean hasThem = shape instanceof Shape.Ref
          || shape instanceof Shape.ObjectOf
          || shape instanceof Shape.Checked;
      return hasThem ? visit(shape) : moved(shape, NamedType.Kind.ELEMENT);
    }

    private <S extends Shape> S keepFixed(S shape, List<Constraint> constraints) {
      boolean isBig = shape instanceof Shape.Whole whole && isBigint.test(whole);
      constraints.forEach(
          c -> ConstraintCheck.fixed(c, isBig).ifPresent(f -> fixed.putIfAbsent(f, name)));
      return shape;
    }

    @Override
    public Shape text(Shape.Text shape) {
      return keepFixed(shape, shape.constraints());
    }

    @Override
    public Shape listOf(Shape.ListOf shape) {
      return new Shape.ListOf(
          element(InnerPath.item(path), "Item", shape.item()), shape.constraints());
    }

    @Override
    public Shape mapOf(Shape.MapOf shape) {
      return new Shape.MapOf(
          element(InnerPath.entry(path), "Value", shape.value()), shape.constraints());
    }

    @Override
    public Shape tupleOf(Shape.TupleOf shape) {
      boolean isExact = shape.least() == shape.items().size() && shape.rest().isEmpty();
      List<Shape> items = new ArrayList<>();
      for (Shape item : shape.items()) {
        String inner = InnerPath.item(path, items.size());
        String suffix = "Item" + (items.size() + 1);
        items.add(
            isExact || Kinds.isSimple(item)
                ? at(inner, suffix, Documentation.NONE).visit(item)
                : element(inner, suffix, item));
      }
      return new Shape.TupleOf(
          items, shape.least(), shape.rest().map(r -> element(InnerPath.item(path), "Rest", r)));
    }

    @Override
    public Shape objectOf(Shape.ObjectOf shape) {
      return moved(shape, NamedType.Kind.INLINE);
    }

    @Override
    public Shape oneOf(Shape.OneOf shape) {
      shape.variants().forEach(v -> references.add(v.type()));
      if (shape.variants().size() > Fixed.SWITCHED) {
        fixed.put(new Fixed.Variants(shape.variants()), name);
      }
      return shape;
    }

    @Override
    public Shape ref(Shape.Ref shape) {
      references.add(shape.type());
      return shape;
    }

    @Override
    public Shape choice(Shape.Choice shape) {
      return moved(shape, NamedType.Kind.ELEMENT);
    }

    @Override
    public Shape checked(Shape.Checked shape) {
      boolean isObject = shape.shape() instanceof Shape.ObjectOf;
      return moved(shape, isObject ? NamedType.Kind.INLINE : NamedType.Kind.ELEMENT);
    }

    @Override
    public Shape nullable(Shape.Nullable shape) {
      return new Shape.Nullable(visit(shape.shape()));
    }

    @Override
    public Shape anything(Shape.Anything shape) {
      return shape;
    }

    @Override
    public Shape nullOnly(Shape.NullOnly shape) {
      return shape;
    }

    @Override
    public Shape bool(Shape.Bool shape) {
      return shape;
    }

    @Override
    public Shape whole(Shape.Whole shape) {
      return keepFixed(shape, shape.constraints());
    }

    @Override
    public Shape decimal(Shape.Decimal shape) {
      return keepFixed(shape, shape.constraints());
    }

    @Override
    public Shape constant(Shape.Constant shape) {
      return shape;
    }

    @Override
    public Shape enumeration(Shape.Enumeration shape) {
      Check.listed(shape).ifPresent(values -> fixed.putIfAbsent(values, name));
      return keepFixed(shape, shape.constraints());
    }
  }
}
