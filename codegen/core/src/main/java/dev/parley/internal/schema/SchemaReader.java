package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.Pointer;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schemas into shapes.
 *
 * <ul>
 *   <li>a schema that a {@code $ref} leads to becomes a declared type, read once;
 *   <li>references in shapes carry the source of the schema until names are settled;
 *   <li>{@code allOf} is put together into one schema first;
 *   <li>every keyword is taken by a reader or reported.
 * </ul>
 */
public final class SchemaReader {
  private static final Set<String> DEFINITIONS = Set.of("schemas", "definitions", "$defs");

  private final Sources sources;
  private final References references;
  private final Diagnostics diagnostics;
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private final AllOf allOf;
  private final Set<Place> merging = new HashSet<>();
  private final TypeKeyword typeKeyword;
  private final StringReader strings;
  private final NumberReader numbers;
  private final ArrayReader arrays;
  private final ObjectReader objects;
  private final EnumReader enums;
  private final UnionReader unions;

  public SchemaReader(Sources sources, References references, Diagnostics diagnostics) {
    this.sources = sources;
    this.references = references;
    this.diagnostics = diagnostics;
    this.allOf = new AllOf(references);
    this.typeKeyword = new TypeKeyword(diagnostics);
    this.strings = new StringReader(diagnostics);
    this.numbers = new NumberReader(diagnostics);
    this.arrays = new ArrayReader(this, diagnostics);
    this.objects = new ObjectReader(this, diagnostics);
    this.enums = new EnumReader(strings, diagnostics);
    this.unions = new UnionReader(this, enums, diagnostics);
  }

  /** All types declared so far, in the order in which they were met. */
  public List<Declared> declared() {
    return List.copyOf(declared.values());
  }

  /** All examples and defaults that the schemas read so far give. */
  public List<Example> examples() {
    return List.copyOf(examples);
  }

  /**
   * Declares the schema as a type of its own, under a name that goes before the name of its definition or file.
   *
   * @return its provisional id, or nothing when a reference is broken (which has been reported)
   */
  public Optional<TypeId> declare(SourceNode schema, String name) {
    Optional<TypeId> id = references.follow(schema).map(target -> declareTarget(target, name));
    id.ifPresent(i -> call(i, name));
    return id;
  }

  /** Gives a declared type one more name that it could have. */
  public void call(TypeId type, String name) {
    declared.computeIfPresent(type.name(), (source, d) -> d.named(name));
  }

  /** Declares the schema under the name of its definition or file. */
  public Optional<TypeId> declare(SourceNode schema) {
    return references.follow(schema).map(target -> declareTarget(target, nameOf(target)));
  }

  private TypeId declareTarget(SourceNode target, String otherwise) {
    Place place = target.place();
    // What is called by whoever meets it first would have another name when that changes.
    String proposedName = isDefinition(target) ? nameOf(target) : otherwise;
    String source = source(place, "");
    if (!declared.containsKey(source)) {
      Documentation documentation = documentation(target);
      // Stands in while the schema is read, so that recursion ends.
      declare("", proposedName, new Shape.Anything(), documentation, place);
      Shape shape =
          new InlineParts(this, place).declareIn(readDeclared(target, proposedName), proposedName);
      declare("", proposedName, shape, documentation, place);
    }
    return new TypeId("", source);
  }

  /**
   * Declares a type that has no schema of its own, such as the union of a channel's messages.
   *
   * @param part tells several types that come from one place apart
   */
  public TypeId declare(
      String part, String proposedName, Shape shape, Documentation documentation, Place place) {
    String source = source(place, part);
    String path = sources.pathFromRoot(place) + "#" + place.pointer() + part;
    Set<String> given =
        Optional.ofNullable(declared.get(source)).map(Declared::givenNames).orElse(Set.of());
    declared.put(
        source, new Declared(source, path, proposedName, given, shape, documentation, place));
    return new TypeId("", source);
  }

  private static String source(Place place, String part) {
    return place.file() + "#" + place.pointer() + part;
  }

  /**
   * Reads a schema that is part of another one. A union is a declared type there too: it has members that know it.
   *
   * @param context name of the type that the schema would be, were it a type of its own
   */
  Shape read(SourceNode node, String context) {
    Shape shape = readDeclared(node, context);
    Shape bare = shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
    if (!(bare instanceof Shape.OneOf)) {
      return shape;
    }
    Shape reference = new Shape.Ref(declare("", context, bare, documentation(node), node.place()));
    return bare == shape ? reference : new Shape.Nullable(reference);
  }

  private Shape readDeclared(SourceNode node, String context) {
    if (node instanceof SourceNode.Bool bool) {
      if (!bool.value()) {
        diagnostics.add(
            Rule.KEYWORD_NOT_ENFORCED,
            node.place(),
            "the schema `false` is not enforced by generated code here",
            "leave the property out; `additionalProperties: false` closes an object");
      }
      return new Shape.Anything();
    }
    if (!(node instanceof SourceNode.Mapping mapping)) {
      diagnostics.add(
          Rule.KEYWORD_VALUE,
          node.place(),
          "a schema is a mapping, and here stands " + node.describe(),
          "write a schema");
      return new Shape.Anything();
    }
    noteExamples(mapping);
    // A schema that is written into itself has no end: the second time it stays as it is.
    boolean first = merging.add(mapping.place());
    SourceNode.Mapping whole = first ? allOf.merged(mapping).orElse(mapping) : mapping;
    SchemaView view = new SchemaView(whole, diagnostics);
    Shape shape =
        References.reference(whole).isPresent() ? reference(whole, view) : shape(view, context);
    if (first) {
      merging.remove(mapping.place());
    }
    view.reportLeftovers();
    return shape;
  }

  private void noteExamples(SourceNode.Mapping schema) {
    if (schema.get("examples").orElse(null) instanceof SourceNode.Sequence values) {
      values.items().forEach(value -> examples.add(new Example(schema, value)));
    }
    schema.get("default").ifPresent(value -> examples.add(new Example(schema, value)));
  }

  private Shape reference(SourceNode.Mapping node, SchemaView view) {
    view.take(Keyword.REF);
    return references
        .follow(node)
        .<Shape>map(t -> new Shape.Ref(declareTarget(t, nameOf(t))))
        .orElse(new Shape.Anything());
  }

  private static boolean isDefinition(SourceNode target) {
    List<String> path = Pointer.keys(target.place().pointer());
    return path.isEmpty() || path.size() > 1 && DEFINITIONS.contains(path.get(path.size() - 2));
  }

  /** What a definition is called: its key, or its file when it is the whole of one. */
  String nameOf(SourceNode target) {
    String key = Pointer.lastKey(target.place().pointer());
    if (!key.isEmpty()) {
      return key;
    }
    String file = target.place().file();
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.replaceAll("(\\.schema)?\\.[A-Za-z]+$", "");
  }

  private Shape shape(SchemaView view, String context) {
    if (view.has(Keyword.CONST)) {
      return enums.constant(view);
    }
    if (view.has(Keyword.ENUM) || view.has(Keyword.X_EXTENSIBLE_ENUM)) {
      return enums.enumeration(view);
    }
    if (view.has(Keyword.ONE_OF) || view.has(Keyword.ANY_OF)) {
      Optional<Shape> union = unions.union(view, context);
      if (union.isPresent()) {
        return union.get();
      }
    }
    return typed(view, context);
  }

  private Shape typed(SchemaView view, String context) {
    List<String> types = new ArrayList<>(typeKeyword.read(view));
    boolean nullable = types.size() > 1 && types.remove("null");
    if (types.size() > 1) {
      view.notEnforced(Keyword.TYPE, "one type, or one type and \"null\", can be expressed");
      return new Shape.Anything();
    }
    Shape shape = types.isEmpty() ? untyped(view, context) : ofType(types.get(0), view, context);
    return nullable ? new Shape.Nullable(shape) : shape;
  }

  private Shape ofType(String type, SchemaView view, String context) {
    return switch (type) {
      case "null" -> new Shape.NullOnly();
      case "boolean" -> new Shape.Bool();
      case "string" -> strings.read(view);
      case "integer" -> numbers.integer(view);
      case "number" -> numbers.number(view);
      case "array" -> arrays.read(view, context);
      default -> objects.read(view, context);
    };
  }

  /** Without a {@code type}, JSON Schema lets every other kind of value pass; what was meant is said by the keywords. */
  private Shape untyped(SchemaView view, String context) {
    if (view.has(Keyword.PROPERTIES)
        || view.has(Keyword.REQUIRED)
        || view.has(Keyword.ADDITIONAL_PROPERTIES)) {
      typeKeyword.assume(view, "object");
      return objects.read(view, context);
    }
    if (view.has(Keyword.ITEMS) || view.has(Keyword.PREFIX_ITEMS)) {
      typeKeyword.assume(view, "array");
      return arrays.read(view, context);
    }
    return new Shape.Anything();
  }

  /** The documentation of a schema; for a reference, what stands beside it goes before what the target says. */
  Documentation documentation(SourceNode node) {
    Documentation documentation = Documentation.NONE;
    for (SourceNode at : references.chain(node)) {
      if (at instanceof SourceNode.Mapping mapping) {
        documentation = documentation.orElse(new SchemaView(mapping, diagnostics).documentation());
      }
    }
    return documentation;
  }

  References references() {
    return references;
  }

  static String quoted(String text) {
    return "`" + Excerpt.of(text) + "`";
  }

  static void emptyBounds(Diagnostics diagnostics, Place place, String low, String high) {
    diagnostics.add(
        Rule.BOUNDS_EMPTY,
        place,
        "no value fits: `" + low + "` is above `" + high + "`",
        "swap or correct the two bounds");
  }
}
