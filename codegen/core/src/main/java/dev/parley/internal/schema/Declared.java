package dev.parley.internal.schema;

import dev.parley.diagnostic.Place;
import dev.parley.internal.names.QualifiedName;
import dev.parley.internal.names.ShortestFirst;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Assertion;
import dev.parley.model.Documentation;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A type that has been read and has no settled name yet.
 *
 * @param source identifies the schema in this run
 * @param path where it comes from, the same wherever the contract is checked out: file from the root, {@code #}, pointer
 * @param ownNames what the schema is called where it stands, not yet in any language's case; several where it is part of several, the best
 *     first
 * @param givenNames what those call it who have it for their payload, in no particular order
 */
public record Declared(
    String source,
    String path,
    List<String> ownNames,
    Set<String> givenNames,
    Shape shape,
    Documentation documentation,
    Place place) {
  /** Ends the source of a type that only says what assertions refer to. */
  static final String ASSERTION = " (assertion)";

  public Declared {
    ownNames = List.copyOf(ownNames);
    givenNames = Set.copyOf(givenNames);
  }

  /**
   * What the type would like to be called, the best first, whichever of its users was read first; what is left of these names without packages
   * comes last.
   */
  public List<String> proposedNames() {
    List<String> names = new ArrayList<>(new TreeSet<>(givenNames));
    names.addAll(ownNames);
    List.copyOf(names).forEach(name -> QualifiedName.simple(name).ifPresent(names::add));
    return names;
  }

  /** What the best name is without its packages, where it has some. */
  public Optional<String> simpleName() {
    return QualifiedName.simple(proposedNames().get(0));
  }

  /** Whether only assertions refer to the type: no code is generated from it, and its name is nobody's concern. */
  public boolean isAssertion() {
    return source.endsWith(ASSERTION);
  }

  /** The source of the type that only asserts what the schema of this one says. */
  public String assertion() {
    return source + ASSERTION;
  }

  /** The same, with these values shown before those of its schema. */
  public Declared showing(List<SourceNode> values) {
    List<Literal> shown =
        new ArrayList<>(values.stream().map(LiteralReader::read).toList());
    shown.addAll(documentation.examples());
    Documentation showing = new Documentation(
        documentation.summary(),
        documentation.description(),
        documentation.deprecated(),
        shown,
        documentation.notes());
    return new Declared(source, path, ownNames, givenNames, shape, showing, place);
  }

  /** The names that two readings have found, in an order that does not tell which was first. */
  static List<String> ownNames(String name, List<String> others) {
    return others.equals(List.of(name))
        ? others
        : Stream.concat(Stream.of(name), others.stream())
            .distinct()
            .sorted(ShortestFirst::compare)
            .toList();
  }

  /** The same, of which more is asserted. */
  Declared asserting(Assertion assertion) {
    Shape asserting = shape instanceof Shape.Checked checked
        ? new Shape.Checked(
            checked.shape(), new Assertion.All(List.of(checked.assertion(), assertion)))
        : new Shape.Checked(shape, assertion);
    return new Declared(source, path, ownNames, givenNames, asserting, documentation, place);
  }

  Declared named(Set<String> names) {
    return new Declared(source, path, ownNames, names, shape, documentation, place);
  }
}
