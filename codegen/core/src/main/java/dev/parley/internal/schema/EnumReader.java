package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code const}, {@code enum} and the open {@code x-extensible-enum}. */
final class EnumReader {
  private static final Set<String> NULLABLE = Set.of("string", "null");

  private final StringReader strings;
  private final Diagnostics diagnostics;

  EnumReader(StringReader strings, Diagnostics diagnostics) {
    this.strings = strings;
    this.diagnostics = diagnostics;
  }

  Shape constant(SchemaView view) {
    return values(view, Keyword.CONST, List.of(view.peek(Keyword.CONST).orElseThrow()));
  }

  /** Whether values are listed that become a type. An open list of anything but texts does not: other values are as good as those. */
  boolean lists(SchemaView view) {
    return view.has(Keyword.ENUM) || isOpen(view);
  }

  private static boolean isOpen(SchemaView view) {
    List<String> types = TypeKeyword.peek(view.node());
    if (types.isEmpty() || types.equals(List.of("string")) || Set.copyOf(types).equals(NULLABLE)) {
      return view.has(Keyword.X_EXTENSIBLE_ENUM);
    }
    view.take(Keyword.X_EXTENSIBLE_ENUM);
    return false;
  }

  Shape enumeration(SchemaView view) {
    boolean open = isOpen(view);
    Keyword keyword = open ? Keyword.X_EXTENSIBLE_ENUM : Keyword.ENUM;
    if (!(view.peek(keyword).orElse(null) instanceof SourceNode.Sequence values)) {
      view.takeSequence(keyword);
      view.take(Keyword.TYPE);
      return new Shape.Anything();
    }
    return open ? open(view, values.items()) : values(view, Keyword.ENUM, values.items());
  }

  /** Of texts alone; what else is listed says as little as another text would. */
  private Shape open(SchemaView view, List<SourceNode> values) {
    view.take(Keyword.X_EXTENSIBLE_ENUM);
    Set<String> texts = new LinkedHashSet<>();
    for (SourceNode value : values) {
      if (value instanceof SourceNode.Text text) {
        texts.add(text.value());
      }
    }
    boolean nullable = TypeKeyword.peek(view.node()).contains("null")
        || values.stream().anyMatch(SourceNode.Null.class::isInstance);
    view.take(Keyword.TYPE);
    if (texts.isEmpty()) {
      return new Shape.Anything();
    }
    Shape shape = new Shape.Enumeration(List.copyOf(texts), true, strings.constraints(view));
    return nullable ? new Shape.Nullable(shape) : shape;
  }

  private Shape values(SchemaView view, Keyword keyword, List<SourceNode> nodes) {
    List<String> types = TypeKeyword.peek(view.node());
    Set<Literal> values = new LinkedHashSet<>();
    boolean all = true;
    for (SourceNode node : nodes) {
      Literal value = LiteralReader.read(node);
      if (fits(value, types)) {
        values.add(value);
      } else {
        all = false;
        reportNeverSent(node, types);
      }
    }
    Optional<ListedValues> listed = ListedValues.of(values);
    if (listed.isEmpty()) {
      view.leave(keyword, "no value of it goes into a type");
      return new Shape.Anything();
    }
    if (listed.get().isExact()) {
      view.take(keyword);
      view.take(Keyword.TYPE);
    } else if (all) {
      view.take(Keyword.TYPE);
      view.leave(keyword, "the type shows arrays and objects by their kind alone");
    }
    if (NumberReader.formatsNumbers(view)) {
      view.take(Keyword.FORMAT);
    }
    return listed.get().shape();
  }

  private static boolean fits(Literal value, List<String> types) {
    return types.isEmpty()
        || LiteralReader.kinds(value).stream()
            .anyMatch(kind -> types.contains(kind.name().toLowerCase(Locale.ROOT)));
  }

  private void reportNeverSent(SourceNode value, List<String> types) {
    List<String> named = new ArrayList<>(types);
    diagnostics.add(
        Rule.BOUNDS_EMPTY,
        value.place(),
        value.describe() + " can never be sent: `type` is " + String.join(" or ", named),
        "correct the value or the `type`");
  }
}
