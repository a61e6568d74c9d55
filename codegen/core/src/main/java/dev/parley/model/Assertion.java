package dev.parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema asserts beyond the {@link Shape} of its values, keyword by keyword as JSON Schema 2020-12 has them; older drafts are read into
 * the same. An assertion looks at the value as it came, undeclared properties included. A keyword says nothing about values of another
 * {@link Kind} than its own.
 */
public sealed interface Assertion {

  /** The kinds of values of {@code type} (Validation 2020-12 §6.1.1); an integer is a number too. */
  enum Kind {
    NULL,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT
  }

  /** The schema {@code true}, or {@code false}. */
  record Always(boolean holds) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.always(this);
    }
  }

  /** One schema object with all its keywords; a part that is {@code All} itself is a schema of {@code allOf}. */
  record All(List<Assertion> parts) implements Assertion {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.all(this);
    }
  }

  /** {@code anyOf}. */
  record Any(List<Assertion> branches) implements Assertion {
    public Any {
      branches = List.copyOf(branches);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.any(this);
    }
  }

  /** {@code oneOf}. */
  record ExactlyOne(List<Assertion> branches) implements Assertion {
    public ExactlyOne {
      branches = List.copyOf(branches);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.exactlyOne(this);
    }
  }

  /** {@code not}. */
  record Not(Assertion assertion) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /** {@code if}, {@code then} and {@code else}; a missing branch is {@code true}. */
  record If(Assertion condition, Assertion then, Assertion otherwise) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ifThen(this);
    }
  }

  /** {@code type}. */
  record IsOf(Set<Kind> kinds) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.isOf(this);
    }
  }

  /** {@code enum}, or {@code const} where there is one value. */
  record In(List<Literal> values) implements Assertion {
    public In {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.in(this);
    }
  }

  /** A bound on values of one kind. */
  record Keeps(Kind kind, Constraint constraint) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keeps(this);
    }
  }

  /** {@code format}, of strings. */
  record Formatted(Format format) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.formatted(this);
    }
  }

  /**
   * {@code properties}, {@code patternProperties} and {@code additionalProperties}.
   *
   * @param others what neither a name nor a pattern covers
   */
  record Properties(
      Map<String, Assertion> named, List<Patterned> patterned, Optional<Assertion> others)
      implements Assertion {
    public Properties {
      named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
      patterned = List.copyOf(patterned);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.properties(this);
    }
  }

  /** The schema of properties whose names match. */
  record Patterned(Constraint.Matches names, Assertion assertion) {}

  /** {@code required}. */
  record Required(List<String> names) implements Assertion {
    public Required {
      names = List.copyOf(names);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.required(this);
    }
  }

  /** {@code propertyNames}. */
  record Names(Assertion assertion) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.names(this);
    }
  }

  /** {@code dependentSchemas}, or with a {@link Required} {@code dependentRequired}: what an object with this property keeps. */
  record Dependent(String property, Assertion assertion) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dependent(this);
    }
  }

  /** {@code prefixItems} and {@code items}, which covers the items after those. */
  record Items(List<Assertion> prefix, Optional<Assertion> rest) implements Assertion {
    public Items {
      prefix = List.copyOf(prefix);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.items(this);
    }
  }

  /** {@code contains} with {@code minContains} (1 when absent) and {@code maxContains}. */
  record Contains(Assertion assertion, int least, Optional<Integer> most) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.contains(this);
    }
  }

  /** {@code unevaluatedProperties}, about the schema object ({@link All}) that it is a part of. */
  record UnevaluatedProperties(Assertion assertion) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unevaluatedProperties(this);
    }
  }

  /** {@code unevaluatedItems}, about the schema object ({@link All}) that it is a part of. */
  record UnevaluatedItems(Assertion assertion) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unevaluatedItems(this);
    }
  }

  /** What another schema asserts: a declared type, whose shape is {@link Shape.Checked} over anything. */
  record Refers(TypeId type) implements Assertion {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.refers(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One answer per assertion, without defaults. */
  interface Visitor<R> {
    R always(Always assertion);

    R all(All assertion);

    R any(Any assertion);

    R exactlyOne(ExactlyOne assertion);

    R not(Not assertion);

    R ifThen(If assertion);

    R isOf(IsOf assertion);

    R in(In assertion);

    R keeps(Keeps assertion);

    R formatted(Formatted assertion);

    R properties(Properties assertion);

    R required(Required assertion);

    R names(Names assertion);

    R dependent(Dependent assertion);

    R items(Items assertion);

    R contains(Contains assertion);

    R unevaluatedProperties(UnevaluatedProperties assertion);

    R unevaluatedItems(UnevaluatedItems assertion);

    R refers(Refers assertion);
  }
}
