package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.names.Words;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Way;
import dev.parley.model.Assertion;
import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads schemas of any draft into assertions.
 *
 * <ul>
 *   <li>what a {@code $ref} leads to becomes a declared type that only asserts, read once;
 *   <li>a schema that refers to itself about the same value asserts nothing by that;
 *   <li>what cannot be run is left out, and so is what depends on it.
 * </ul>
 */
final class AssertionReader {
  private final SchemaReader schemas;
  private final References references;
  private final AllOf allOf;
  private final Omissions omissions;
  private final Diagnostics diagnostics;
  private final ScalarAssertions scalars;
  private final ArrayAssertions arrays;
  private final ObjectAssertions objects;
  private final CombinedAssertions combined;

  private final Circles circles = new Circles();

  /** The way to the schema that is being read, where a whole document is read for what depends on it. */
  private Optional<Way> way = Optional.empty();

  AssertionReader(
      SchemaReader schemas,
      References references,
      AllOf allOf,
      StringReader strings,
      NumberReader numbers,
      Omissions omissions,
      Diagnostics diagnostics) {
    this.schemas = schemas;
    this.references = references;
    this.allOf = allOf;
    this.omissions = omissions;
    this.diagnostics = diagnostics;
    this.scalars = new ScalarAssertions(strings, numbers);
    this.arrays = new ArrayAssertions(this);
    this.objects = new ObjectAssertions(this, strings);
    this.combined = new CombinedAssertions(this, omissions);
  }

  /** What a whole schema asserts about the value at hand. */
  Assertion read(SourceNode schema) {
    if (schema instanceof SourceNode.Bool bool) {
      return new Assertion.Always(bool.value());
    }
    if (!(schema instanceof SourceNode.Mapping mapping)) {
      diagnostics.add(
          Rule.KEYWORD_VALUE,
          schema.place(),
          "a schema is a mapping, and here stands " + schema.describe(),
          "write a schema");
      return new Assertion.Always(true);
    }
    SchemaView view = new SchemaView(allOf.withoutIgnored(mapping), diagnostics);
    Optional<Way> outside = way;
    way = way.map(w -> w.to(mapping.place()));
    Assertion assertion = read(view, view.node());
    way = outside;
    return assertion;
  }

  /** All that the schema of a document asserts: where dynamic references lead, the way to them decides. */
  Assertion readAlongTheWay(SourceNode document) {
    way = Optional.of(references.way());
    Assertion assertion = read(document);
    way = Optional.empty();
    return assertion;
  }

  /**
   * What some keywords of a schema assert.
   *
   * @param whole the schema with all its keywords: what some of them mean depends on others
   */
  Assertion read(SchemaView view, SourceNode.Mapping whole) {
    List<Assertion> parts = new ArrayList<>();
    int before = omissions.count();
    if (view.has(Keyword.REF)) {
      refers(view).ifPresent(parts::add);
    }
    for (Keyword dynamic : List.of(Keyword.DYNAMIC_REF, Keyword.RECURSIVE_REF)) {
      if (view.has(dynamic)) {
        omissions.add();
        view.notEnforced(dynamic, "it stands beside a `$ref`");
      }
    }
    scalars.read(view, parts);
    arrays.read(view, whole, parts);
    objects.read(view, whole, parts);
    combined.read(view, parts, before);
    boolean single = parts.size() == 1
        && !(parts.get(0) instanceof Assertion.UnevaluatedProperties)
        && !(parts.get(0) instanceof Assertion.UnevaluatedItems);
    if (single) {
      return parts.get(0);
    }
    return parts.isEmpty() ? new Assertion.Always(true) : new Assertion.All(parts);
  }

  /** What keywords assert that stand beside the type of their schema. */
  Assertion readBeside(SchemaView view, SourceNode.Mapping whole) {
    return circles.beside(
        SchemaReader.source(whole.place(), Declared.ASSERTION), () -> read(view, whole));
  }

  /** What a schema asserts about another value than the one at hand: a part of it. */
  Assertion readPart(SourceNode schema) {
    return circles.aboutPart(() -> read(schema));
  }

  /** Nothing, after saying so, when the assertion is not whole and would refuse what is right. */
  Optional<Assertion> whole(SchemaView view, Keyword keyword, Supplier<Assertion> reading) {
    int before = omissions.count();
    Assertion assertion = reading.get();
    if (omissions.count() == before) {
      return Optional.of(assertion);
    }
    leaveOut(
        view,
        keyword,
        "there is a `pattern` in it that is not, and without it this means another thing");
    return Optional.empty();
  }

  /** Leaves a keyword out and says so, unless it will be asserted when the whole document is. */
  void leaveOut(SchemaView view, Keyword keyword, String why) {
    if (way.isEmpty() && references.hasUndecided()) {
      view.drop(keyword);
    } else {
      view.notEnforced(keyword, why);
    }
  }

  private Optional<Assertion> refers(SchemaView view) {
    Optional<SourceNode.Text> reference = References.reference(view.node());
    if (reference.isEmpty()) {
      view.takeText(Keyword.REF);
      return Optional.empty();
    }
    if (way.isPresent()) {
      return references.target(reference.get(), way.get()).map(t -> refersTo(t, view));
    }
    Optional<SourceNode> target = allOf.target(reference.get());
    if (target.isEmpty()) {
      omissions.add();
    }
    return target.map(t -> refersTo(t, view));
  }

  private Assertion refersTo(SourceNode target, SchemaView view) {
    if (!(target instanceof SourceNode.Mapping)) {
      return read(target);
    }
    String part = way.map(w -> w.to(target.place()).key()).orElse("") + Declared.ASSERTION;
    String source = SchemaReader.source(target.place(), part);
    if (circles.comesBackTo(source)) {
      return new Assertion.Always(true);
    }
    if (!schemas.isDeclared(source)) {
      declare(target, part, source);
    } else if (!circles.isWhole(source)) {
      omissions.add();
      diagnostics.add(
          Rule.KEYWORD_NOT_ENFORCED,
          view.place(Keyword.REF),
          "what `$ref` leads to is enforced in part only: it comes back to itself about the same value, and what it says the second time is left out",
          "end the circle, or put an object or an array between");
    }
    omissions.refersTo(source);
    return new Assertion.Refers(new TypeId("", source));
  }

  private void declare(SourceNode target, String part, String source) {
    int before = omissions.count();
    // Stands in while the schema is read, so that recursion ends.
    declare(target, part, new Assertion.Always(true));
    Assertion assertion = circles.reading(source, () -> read(target));
    declare(target, part, assertion);
    if (omissions.count() > before) {
      omissions.addType(source);
    }
  }

  private void declare(SourceNode target, String part, Assertion assertion) {
    schemas.declare(
        part,
        Words.pascal(Definitions.nameOf(target)) + "Schema",
        new Shape.Checked(new Shape.Anything(), assertion),
        Documentation.NONE,
        target.place());
  }
}
