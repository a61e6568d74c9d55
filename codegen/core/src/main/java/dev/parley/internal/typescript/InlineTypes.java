package dev.parley.internal.typescript;

import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.Words;
import dev.parley.model.Constraint;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives what stands inside the types of a module a name of its own.
 *
 * <ul>
 *   <li>an object becomes a type, named after its parent and its property: {@code ToolExecutingPayload};
 *   <li>what a list or map holds gets a name for its functions: {@code ...Item}, {@code ...Value};
 *   <li>no name is given twice, and those of the contract come first.
 * </ul>
 */
final class InlineTypes {
  private final String module;
  private final NameAllocator names = new NameAllocator();
  private final List<NamedType> types = new ArrayList<>();

  private InlineTypes(String module) {
    this.module = module;
  }

  /** All types of the module, sorted by name. */
  static List<NamedType> of(String module, List<Declaration> declarations) {
    InlineTypes inline = new InlineTypes(module);
    inline.names.reserve(declarations.stream().map(d -> d.id().name()).toList());
    declarations.forEach(
        d -> inline.add(d.id(), d.shape(), d.documentation(), NamedType.Kind.DECLARED));
    inline.types.sort(Comparator.comparing(NamedType::id));
    return List.copyOf(inline.types);
  }

  private void add(TypeId id, Shape shape, Documentation documentation, NamedType.Kind kind) {
    Part part = new Part(id.name(), documentation, new LinkedHashSet<>(), new LinkedHashMap<>());
    Shape named = shape instanceof Shape.ObjectOf object ? part.fields(object) : part.visit(shape);
    types.add(new NamedType(id, named, documentation, kind, part.references, part.patterns));
  }

  /** One place inside a type; the sets are those of the whole type. */
  private final class Part implements Shape.Visitor<Shape> {
    private final String name;
    private final Documentation documentation;
    private final Set<TypeId> references;
    private final Map<String, String> patterns;

    private Part(
        String name,
        Documentation documentation,
        Set<TypeId> references,
        Map<String, String> patterns) {
      this.name = name;
      this.documentation = documentation;
      this.references = references;
      this.patterns = patterns;
    }

    private Part at(String suffix, Documentation inside) {
      return new Part(name + suffix, inside, references, patterns);
    }

    private Shape visit(Shape shape) {
      return shape.accept(this);
    }

    private Shape fields(Shape.ObjectOf shape) {
      List<Field> fields = new ArrayList<>();
      for (Field field : shape.fields()) {
        String word = Words.pascal(field.name());
        Shape inside =
            at(word.isEmpty() ? "Property" : word, field.documentation()).visit(field.shape());
        fields.add(new Field(
            field.name(), inside, field.required(), field.documentation(), field.place()));
      }
      return new Shape.ObjectOf(fields, shape.closed());
    }

    private Shape moved(Shape shape, NamedType.Kind kind) {
      TypeId id = new TypeId(module, names.allocate(name));
      add(id, shape, documentation, kind);
      references.add(id);
      return new Shape.Ref(id);
    }

    private Shape element(String suffix, Shape shape) {
      boolean needsNone = shape instanceof Shape.Ref
          || shape instanceof Shape.Anything
          || shape instanceof Shape.ObjectOf;
      Part inside = at(suffix, Documentation.NONE);
      return needsNone ? inside.visit(shape) : inside.moved(shape, NamedType.Kind.ELEMENT);
    }

    private Shape keepPatterns(Shape shape, List<Constraint> constraints) {
      for (Constraint constraint : constraints) {
        if (constraint instanceof Constraint.Matches matches) {
          patterns.putIfAbsent(matches.ecma(), name);
        }
      }
      return shape;
    }

    @Override
    public Shape text(Shape.Text shape) {
      return keepPatterns(shape, shape.constraints());
    }

    @Override
    public Shape listOf(Shape.ListOf shape) {
      return new Shape.ListOf(element("Item", shape.item()), shape.constraints());
    }

    @Override
    public Shape mapOf(Shape.MapOf shape) {
      return new Shape.MapOf(element("Value", shape.value()), shape.constraints());
    }

    @Override
    public Shape tupleOf(Shape.TupleOf shape) {
      List<Shape> items = new ArrayList<>();
      for (Shape item : shape.items()) {
        items.add(at("Item" + (items.size() + 1), Documentation.NONE).visit(item));
      }
      return new Shape.TupleOf(items);
    }

    @Override
    public Shape objectOf(Shape.ObjectOf shape) {
      return moved(shape, NamedType.Kind.INLINE);
    }

    @Override
    public Shape oneOf(Shape.OneOf shape) {
      shape.variants().forEach(v -> references.add(v.type()));
      return shape;
    }

    @Override
    public Shape ref(Shape.Ref shape) {
      references.add(shape.type());
      return shape;
    }

    @Override
    public Shape choice(Shape.Choice shape) {
      throw new UnsupportedOperationException("choice");
    }

    @Override
    public Shape checked(Shape.Checked shape) {
      throw new UnsupportedOperationException("checked");
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
      return shape;
    }

    @Override
    public Shape decimal(Shape.Decimal shape) {
      return shape;
    }

    @Override
    public Shape constant(Shape.Constant shape) {
      return shape;
    }

    @Override
    public Shape enumeration(Shape.Enumeration shape) {
      return keepPatterns(shape, shape.constraints());
    }
  }
}
