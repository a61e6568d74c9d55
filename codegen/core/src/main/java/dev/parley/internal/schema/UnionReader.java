package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.names.Words;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code oneOf} and {@code anyOf}: a value or null, an open enum, or objects told apart by a tag. What is none of these is reported.
 */
public final class UnionReader {
  private final SchemaReader schemas;
  private final EnumReader enums;
  private final Diagnostics diagnostics;

  UnionReader(SchemaReader schemas, EnumReader enums, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.enums = enums;
    this.diagnostics = diagnostics;
  }

  /** Empty when the branches cannot be expressed; that has been reported. */
  Optional<Shape> union(SchemaView view, String context) {
    Keyword keyword = view.has(Keyword.ONE_OF) ? Keyword.ONE_OF : Keyword.ANY_OF;
    Optional<SourceNode.Sequence> sequence = view.takeSequence(keyword);
    if (sequence.isEmpty()) {
      return Optional.empty();
    }
    List<SourceNode> branches = new ArrayList<>(sequence.get().items());
    boolean nullable = branches.removeIf(UnionReader::isNull);
    Optional<Shape> shape = branches.size() == 1
        ? Optional.of(schemas.read(branches.get(0), context))
        : openEnum(branches).or(() -> tagged(view, branches, context));
    if (shape.isEmpty()) {
      view.notEnforced(keyword, "the branches have no tag that tells them apart");
      return Optional.empty();
    }
    takeObjectType(view);
    return nullable ? Optional.of(new Shape.Nullable(shape.get())) : shape;
  }

  /** {@code type: object} beside the branches says nothing that they do not say. */
  private static void takeObjectType(SchemaView view) {
    if (view.peek(Keyword.TYPE).orElse(null) instanceof SourceNode.Text text
        && text.value().equals("object")) {
      view.take(Keyword.TYPE);
    }
  }

  private static boolean isNull(SourceNode branch) {
    return branch instanceof SourceNode.Mapping mapping
        && mapping.text("type").orElse("").equals("null")
        && mapping.keys().size() == 1;
  }

  /** {@code anyOf} of an enum and a plain string. */
  private Optional<Shape> openEnum(List<SourceNode> branches) {
    if (branches.size() != 2) {
      return Optional.empty();
    }
    Optional<SourceNode.Mapping> values = Optional.empty();
    boolean string = false;
    for (SourceNode branch : branches) {
      if (branch instanceof SourceNode.Mapping mapping) {
        boolean isString = mapping.text("type").orElse("").equals("string");
        if (mapping.get("enum").isPresent()) {
          values = Optional.of(mapping);
        } else {
          string |= isString && mapping.keys().size() == 1;
        }
      }
    }
    if (values.isEmpty() || !string) {
      return Optional.empty();
    }
    Shape closed = enums.enumeration(new SchemaView(values.get(), diagnostics));
    return closed instanceof Shape.Enumeration e
        ? Optional.of(new Shape.Enumeration(e.values(), true, List.of()))
        : Optional.empty();
  }

  private Optional<Shape> tagged(SchemaView view, List<SourceNode> branches, String context) {
    List<TypeId> types = new ArrayList<>();
    List<SourceNode> targets = new ArrayList<>();
    for (SourceNode branch : branches) {
      Optional<SourceNode> target = schemas.references().follow(branch);
      if (target.isEmpty()) {
        return Optional.empty();
      }
      boolean named = References.reference(branch).isPresent();
      schemas
          .declare(
              target.get(),
              named
                  ? schemas.nameOf(target.get())
                  : context + Words.pascal(branchName(target.get(), types.size())))
          .ifPresent(types::add);
      targets.add(target.get());
    }
    Optional<String> discriminator = view.take(Keyword.DISCRIMINATOR)
        .flatMap(d -> d instanceof SourceNode.Text text
            ? Optional.of(text.value())
            : ((d instanceof SourceNode.Mapping m) ? m.text("propertyName") : Optional.empty()));
    Optional<Tags> tags = new TagFinder(schemas.references()).find(targets, discriminator);
    if (tags.isEmpty()) {
      return Optional.empty();
    }
    Shape.OneOf.Unknown unknown =
        unknown(view.take(Keyword.X_UNKNOWN), Shape.OneOf.Unknown.REJECT, diagnostics);
    Shape.OneOf shape = new Shape.OneOf(
        tags.get().name(), tags.get().variants(types, view.place(), diagnostics), unknown);
    return Optional.of(shape);
  }

  private static String branchName(SourceNode branch, int index) {
    return branch instanceof SourceNode.Mapping mapping
        ? mapping.text("title").orElse("variant" + (index + 1))
        : "variant" + (index + 1);
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
