package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.Assertion;
import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads schemas into shapes.
 *
 * <ul>
 *   <li>a schema that a {@code $ref} leads to becomes a declared type, read once;
 *   <li>references in shapes carry the source of the schema until names are settled;
 *   <li>{@code allOf} is put together into one schema first;
 *   <li>every keyword is taken by a reader, or becomes an assertion beside the shape.
 * </ul>
 */
public final class SchemaReader {
  private final Sources sources;
  private final References references;
  private final Diagnostics diagnostics;
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final Set<String> beingRead = new HashSet<>();
  private final Map<String, Set<String>> given = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private final Omissions omissions = new Omissions();
  private final AllOf allOf;
  private final Descriptions descriptions;
  private final Set<Place> merging = new HashSet<>();
  private final Map<SourceNode, String> parts = new IdentityHashMap<>();
  private final ShapeReader shapes;
  private final Leftovers leftovers;
  private final WholeDocuments wholes;

  public SchemaReader(Sources sources, References references, Diagnostics diagnostics) {
    this(sources, references, diagnostics, true);
  }

  /**
   * @param assuming whether a schema without {@code type} is taken for what its keywords speak of, as contracts mean it; otherwise values of
   *     any other kind pass, as the standard says
   */
  public SchemaReader(
      Sources sources, References references, Diagnostics diagnostics, boolean assuming) {
    this.sources = sources;
    this.references = references;
    this.diagnostics = diagnostics;
    this.allOf = new AllOf(
        references,
        new Vocabularies(sources, references, diagnostics),
        new ReferenceSiblings(sources, diagnostics),
        new RequiredFlags(diagnostics),
        new UnknownKeywords(diagnostics));
    this.descriptions = new Descriptions(references, allOf, diagnostics);
    StringReader strings = new StringReader(diagnostics, omissions, sources.delegates());
    NumberReader numbers = new NumberReader();
    ConditionalProperties conditional = new ConditionalProperties(allOf);
    this.shapes = new ShapeReader(
        new TypeKeyword(diagnostics, assuming),
        strings,
        numbers,
        new ArrayReader(this),
        new ObjectReader(this, strings, conditional, diagnostics),
        new EnumReader(strings, diagnostics),
        new UnionReader(this, allOf, omissions, diagnostics));
    AssertionReader assertions =
        new AssertionReader(this, references, allOf, strings, numbers, omissions, diagnostics);
    this.wholes = new WholeDocuments(references, assertions, diagnostics);
    this.leftovers = new Leftovers(assertions, this::asserted, diagnostics);
  }

  /** All types declared so far, in the order in which they were met. */
  public List<Declared> declared() {
    return declared.values().stream().map(this::named).toList();
  }

  private Declared named(Declared type) {
    return type.named(given.getOrDefault(type.source(), Set.of()));
  }

  boolean isDeclared(String source) {
    return declared.containsKey(source);
  }

  /** The shape of a declared type; empty while it is being read. */
  public Optional<Shape> shapeOf(TypeId id) {
    return beingRead.contains(id.name())
        ? Optional.empty()
        : Optional.ofNullable(declared.get(id.name())).map(Declared::shape);
  }

  private Optional<Assertion> asserted(TypeId id) {
    return shapeOf(id)
        .flatMap(s -> s instanceof Shape.Checked checked
            ? Optional.of(checked.assertion())
            : Optional.empty());
  }

  /** All examples and defaults that the schemas read so far give. */
  public List<Example> examples() {
    return List.copyOf(examples);
  }

  /** What finds the property that tells schemas apart. */
  public TagFinder tagFinder() {
    return new TagFinder(allOf);
  }

  /**
   * Declares the schema as a type of its own, under a name that goes before the name of its definition or file.
   *
   * @return its provisional id, or nothing when a reference is broken (which has been reported)
   */
  public Optional<TypeId> declare(SourceNode schema, String name) {
    Optional<TypeId> id = allOf.target(schema).map(target -> declareTarget(target, name));
    id.ifPresent(i -> {
      call(i, name);
      declared.put(i.name(), wholes.asserted(declared.get(i.name()), schema));
    });
    return id;
  }

  /** Declares the schema under the name of its definition, where it refers to one, and otherwise under another. */
  public Optional<TypeId> declareUnnamed(SourceNode schema, String otherwise) {
    Optional<SourceNode> target = allOf.target(schema).filter(t -> t != schema);
    return target.filter(Definitions::isDefinition).isPresent()
        ? declare(schema)
        : declare(schema, otherwise);
  }

  /** Gives a declared type one more name that it could have. */
  public void call(TypeId type, String name) {
    given.computeIfAbsent(type.name(), source -> new TreeSet<>()).add(name);
  }

  /** Declares the schema under the name of its definition or file. */
  public Optional<TypeId> declare(SourceNode schema) {
    return allOf.target(schema).map(target -> declareTarget(target, Definitions.nameOf(target)));
  }

  private TypeId declareTarget(SourceNode target, String otherwise) {
    Place place = target.place();
    String part = part(target, otherwise);
    // What is called by whoever meets it first would have another name when that changes.
    String proposedName =
        part.isEmpty() && Definitions.isDefinition(target) ? Definitions.nameOf(target) : otherwise;
    String source = source(place, part);
    if (!declared.containsKey(source)) {
      Documentation documentation = documentation(target);
      // Stands in while the schema is read, so that recursion ends.
      declare(part, proposedName, new Shape.Anything(), documentation, place);
      beingRead.add(source);
      int before = omissions.count();
      Shape shape =
          new InlineParts(this, place).declareIn(readInPlace(target, proposedName), proposedName);
      if (omissions.count() > before) {
        omissions.addType(source);
      }
      beingRead.remove(source);
      declare(part, proposedName, shape, documentation, place);
    }
    omissions.refersTo(source);
    return new TypeId("", source);
  }

  /** Schemas that were put together share the places of what they consist of. */
  private String part(SourceNode schema, String name) {
    return allOf.isMade(schema) ? parts.computeIfAbsent(schema, made -> " (" + name + ")") : "";
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
    List<String> before =
        declared.containsKey(source) ? declared.get(source).ownNames() : List.of();
    List<String> names = Declared.ownNames(proposedName, before);
    declared.put(source, new Declared(source, path, names, Set.of(), shape, documentation, place));
    return new TypeId("", source);
  }

  /** Any of some declared types, told apart by what values look like. */
  public Shape choice(List<TypeId> types) {
    List<Shape.Option> options = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (TypeId type : types) {
      String name = named(declared.get(type.name())).proposedNames().get(0);
      options.add(new Shape.Option(OptionNames.unique(name, taken), new Shape.Ref(type)));
    }
    return new Shape.Choice(options, false);
  }

  static String source(Place place, String part) {
    return place.file() + "#" + place.pointer() + part;
  }

  /**
   * Reads a schema that is part of another one. A union is a declared type there too: it has members that know it.
   *
   * @param context name of the type that the schema would be, were it a type of its own
   */
  Shape read(SourceNode node, String context) {
    if (allOf.joinsReferences(node)) {
      return new Shape.Ref(declareTarget(node, context));
    }
    Optional<SourceNode> only = allOf.onlyReference(node);
    only.ifPresent(r -> noteExamples((SourceNode.Mapping) node));
    Shape shape = readInPlace(only.orElse(node), context);
    Shape bare = shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
    Shape unchecked = bare instanceof Shape.Checked checked ? checked.shape() : bare;
    if (!(unchecked instanceof Shape.OneOf) && !(unchecked instanceof Shape.Choice)) {
      return shape;
    }
    Shape whole = new InlineParts(this, node.place()).declareIn(bare, context);
    Shape reference = new Shape.Ref(
        declare(part(node, context), context, whole, documentation(node), node.place()));
    return bare == shape ? reference : new Shape.Nullable(reference);
  }

  /** Reads a schema that is part of a type, and whose own parts that type cannot hold. */
  Shape readOutside(SourceNode node, String context) {
    return new InlineParts(this, node.place()).outside(read(node, context), context);
  }

  /** Reads a schema whose union is one of whatever it is read for, which declares it. */
  Shape readInPlace(SourceNode node, String context) {
    if (node instanceof SourceNode.Bool bool) {
      return bool.value()
          ? new Shape.Anything()
          : new Shape.Checked(new Shape.Anything(), new Assertion.Always(false));
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
    SourceNode.Mapping own = allOf.withoutIgnored(mapping);
    SourceNode.Mapping whole = Unevaluated.simplified(first ? allOf.merged(own).orElse(own) : own);
    SchemaView view = new SchemaView(whole, diagnostics);
    boolean refers =
        References.reference(whole).isPresent() && !allOf.assertsBesideReference(whole);
    Shape shape = refers ? reference(whole, view) : shapes.read(view, context);
    if (first) {
      merging.remove(mapping.place());
    }
    return leftovers.check(shape, view, own, allOf.isMade(mapping));
  }

  private void noteExamples(SourceNode.Mapping schema) {
    if (schema.get("examples").orElse(null) instanceof SourceNode.Sequence values) {
      values.items().forEach(value -> examples.add(new Example(schema, value)));
    }
    schema.get("default").ifPresent(value -> examples.add(new Example(schema, value)));
  }

  private Shape reference(SourceNode.Mapping node, SchemaView view) {
    view.take(Keyword.REF);
    return allOf
        .target((SourceNode) node)
        .<Shape>map(t -> new Shape.Ref(declareTarget(t, Definitions.nameOf(t))))
        .orElse(new Shape.Anything());
  }

  Documentation documentation(SourceNode node) {
    return descriptions.of(node);
  }
}
