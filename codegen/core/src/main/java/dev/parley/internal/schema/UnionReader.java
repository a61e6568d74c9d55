package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code oneOf} and {@code anyOf}, whatever comes first of:
 *
 * <ol>
 *   <li>a value or null;
 *   <li>an open enum;
 *   <li>objects told apart by a tag;
 *   <li>conditions about what stands beside, which stay an assertion;
 *   <li>a choice.
 * </ol>
 */
public final class UnionReader {
  /** How many branches of unions inside branches of unions become types. */
  private static final int MOST_COMBINATIONS = 400;

  private final SchemaReader schemas;
  private final AllOf allOf;
  private final TagFinder tagFinder;
  private final Foresight foresight;
  private final ChoiceReader choices;
  private final Diagnostics diagnostics;

  /** How deep in branches that carry what stands beside them. */
  private int depth;

  private int combinations;

  UnionReader(SchemaReader schemas, AllOf allOf, Omissions omissions, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.allOf = allOf;
    this.tagFinder = new TagFinder(allOf);
    this.foresight = new Foresight(allOf);
    this.choices = new ChoiceReader(schemas, omissions);
    this.diagnostics = diagnostics;
  }

  /** Empty when the branches say nothing that a type shows: they stay an assertion about what the rest of the schema describes. */
  Optional<Shape> union(SchemaView view, String context) {
    Keyword keyword = view.has(Keyword.ONE_OF) ? Keyword.ONE_OF : Keyword.ANY_OF;
    if (!(view.peek(keyword).orElse(null) instanceof SourceNode.Sequence sequence)) {
      view.takeSequence(keyword);
      return Optional.empty();
    }
    Branches branches = Branches.of(view.node(), keyword, sequence, allOf);
    if (branches.schemas().isEmpty()) {
      return sequence.items().isEmpty() || branches.nullable()
          ? Optional.empty()
          : left(view, keyword, "what stands beside it fits none of its branches");
    }
    return multiplies(branches)
        ? left(view, keyword, "with the choices beside it there are too many combinations")
        : distributed(view, keyword, branches, context);
  }

  /** Choices beside choices, each of whose branches would be a type with each of the others': in number they have no bound. */
  private boolean multiplies(Branches branches) {
    if (depth == 0 || branches.base().isEmpty()) {
      return false;
    }
    combinations += branches.schemas().size();
    return combinations > MOST_COMBINATIONS;
  }

  private static Optional<Shape> left(SchemaView view, Keyword keyword, String why) {
    view.leave(keyword, why);
    return Optional.empty();
  }

  private Optional<Shape> distributed(
      SchemaView view, Keyword keyword, Branches branches, String context) {
    int deeper = branches.base().isEmpty() ? 0 : 1;
    depth += deeper;
    try {
      return shape(view, keyword, branches, context);
    } finally {
      depth -= deeper;
    }
  }

  private Optional<Shape> shape(
      SchemaView view, Keyword keyword, Branches branches, String context) {
    Optional<Shape> shape = exact(view, branches, context);
    if (shape.isPresent()) {
      view.takeDistributed();
      return branches.nullable() ? shape.map(Shape.Nullable::new).map(UnionReader::once) : shape;
    }
    boolean conditions = branches.areConditions();
    if (conditions && !branches.areListed()) {
      view.leave(keyword, "its branches are conditions about what stands beside it");
      return Optional.empty();
    }
    Optional<ChoiceReader.Read> choice = choices.read(branches, context);
    choice.ifPresent(c -> Room.OPTIONS.hold(c.options(), view.node().place(), diagnostics));
    if (choice.isPresent() && choice.get().isExact()) {
      view.takeDistributed();
      return choice.map(ChoiceReader.Read::shape);
    }
    view.leave(keyword, "its branches do not differ by types alone");
    return conditions ? Optional.empty() : choice.map(ChoiceReader.Read::shape);
  }

  private static Shape once(Shape nullable) {
    return nullable instanceof Shape.Nullable outer && outer.shape() instanceof Shape.Nullable inner
        ? inner
        : nullable;
  }

  private Optional<Shape> exact(SchemaView view, Branches branches, String context) {
    if (branches.schemas().size() == 1) {
      Shape shape = only(branches.distributed().get(0), context);
      // Null would be right twice.
      boolean twice = branches.exactlyOne() && branches.nullable() && takesNull(shape);
      return twice ? Optional.empty() : Optional.of(shape);
    }
    Optional<Shape> open = OpenEnum.of(branches);
    if (open.isPresent() && branches.exactlyOne()) {
      view.notEnforced(
          Keyword.ONE_OF,
          "what its `enum` lists is a string too and so fits both branches, and is taken. `anyOf` says what is meant");
    }
    return open.or(() -> tagged(view, branches, context));
  }

  /** What is the only branch is what the schema is: a union there is the schema's own. */
  private Shape only(SourceNode branch, String context) {
    return allOf.joinsReferences(branch)
        ? schemas.read(branch, context)
        : schemas.readInPlace(allOf.onlyReference(branch).orElse(branch), context);
  }

  private static boolean takesNull(Shape shape) {
    Shape bare = shape instanceof Shape.Checked checked ? checked.shape() : shape;
    return bare instanceof Shape.Nullable || bare instanceof Shape.Anything;
  }

  private Optional<Shape> tagged(SchemaView view, Branches branches, String context) {
    Optional<Discriminator> discriminator =
        view.peek(Keyword.DISCRIMINATOR).flatMap(Discriminator::of);
    List<SourceNode> members = branches.distributed();
    Optional<Tags> tags =
        tagFinder.find(members, discriminator.map(Discriminator::property)).filter(Tags::differ);
    if (tags.isEmpty() && discriminator.isPresent()) {
      members = discriminator.get().tagging(branches, allOf, diagnostics);
      tags =
          tagFinder.find(members, discriminator.map(Discriminator::property)).filter(Tags::differ);
    }
    if (tags.isEmpty()) {
      return Optional.empty();
    }
    Room.MEMBERS.hold(members.size(), view.node().place(), diagnostics);
    List<TypeId> types = new ArrayList<>();
    List<String> names = branches.names();
    List<Optional<String>> given = branches.givenNames();
    for (int i = 0; i < members.size(); i++) {
      SourceNode member = members.get(i);
      SourceNode branch = branches.schemas().get(i);
      Optional<TypeId> type = References.reference(member).isPresent()
          ? schemas.declare(member)
          : schemas.declare(
              member, context + (given.get(i).isPresent() ? names.get(i) : "Variant" + (i + 1)));
      if (type.isEmpty() || !isObject(type.get(), member)) {
        return Optional.empty();
      }
      types.add(type.get());
    }
    Shape.OneOf.Unknown unknown =
        unknown(view.take(Keyword.X_UNKNOWN), Shape.OneOf.Unknown.REJECT, diagnostics);
    return Optional.of(new Shape.OneOf(tags.get().name(), tags.get().variants(types), unknown));
  }

  private boolean isObject(TypeId type, SourceNode member) {
    return schemas
        .shapeOf(type)
        .map(UnionReader::isObject)
        .orElseGet(() -> foresight.isObject(member));
  }

  /** Whether all values are objects of one type, as members of a union with a tag must be. */
  public static boolean isObject(Shape shape) {
    Shape bare = shape instanceof Shape.Checked checked ? checked.shape() : shape;
    return bare instanceof Shape.ObjectOf;
  }

  /** Reads {@code x-unknown: keep | reject}. */
  public static Shape.OneOf.Unknown unknown(
      Optional<SourceNode> value, Shape.OneOf.Unknown otherwise, Diagnostics diagnostics) {
    if (value.isEmpty()) {
      return otherwise;
    }
    String text = value.get() instanceof SourceNode.Text t ? t.value() : "";
    if (!text.equals("keep") && !text.equals("reject")) {
      diagnostics.add(
          Rule.EXTENSION_VALUE,
          value.get().place(),
          "`x-unknown` is " + value.get().describe() + ", and must be `keep` or `reject`",
          "write `keep` or `reject`");
      return otherwise;
    }
    return text.equals("keep") ? Shape.OneOf.Unknown.KEEP : Shape.OneOf.Unknown.REJECT;
  }
}
