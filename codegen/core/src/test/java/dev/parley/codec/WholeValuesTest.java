package dev.parley.codec;

import static dev.parley.support.Models.ANYTHING;
import static dev.parley.support.Models.DECIMAL;
import static dev.parley.support.Models.TEXT;
import static dev.parley.support.Models.WHOLE;
import static dev.parley.support.Models.checked;
import static dev.parley.support.Models.contract;
import static dev.parley.support.Models.declarations;
import static dev.parley.support.Models.list;
import static dev.parley.support.Models.map;
import static dev.parley.support.Models.nullable;
import static dev.parley.support.Models.object;
import static dev.parley.support.Models.optional;
import static dev.parley.support.Models.ref;
import static dev.parley.support.Models.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.Assertion;
import dev.parley.model.Constraint;
import dev.parley.model.Field;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import dev.parley.support.Codec;
import dev.parley.support.Models;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is asserted of whole values, undeclared properties that are kept, tuples without a fixed length, and steps of numbers. */
class WholeValuesTest {
  private static final Assertion NOT_NO = new Assertion.Not(in("no"));

  private static Assertion in(String value) {
    return new Assertion.In(List.of(new Literal.TextLiteral(value)));
  }

  private static Shape others(Shape others, Field... fields) {
    return new Shape.ObjectOf(List.of(fields), false, Optional.of(others));
  }

  private static Shape tuple(int least, Optional<Shape> rest, Shape... items) {
    return new Shape.TupleOf(List.of(items), least, rest);
  }

  @Test
  void whatIsAssertedIsHeldWhereverTheValueStands() throws ReflectiveOperationException {
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "Range",
        checked(
            object(optional("a", WHOLE), optional("b", WHOLE)),
            new Assertion.Dependent("a", new Assertion.Required(List.of("b")))),
        "Word",
        checked(TEXT, NOT_NO),
        "Alias",
        checked(ANYTHING, new Assertion.IsOf(Set.of(Assertion.Kind.OBJECT))),
        "Holder",
        object(
            optional("range", nullable(ref("Range"))),
            optional("word", ref("Word")),
            optional("words", list(nullable(ref("Word")))),
            optional("inline", checked(TEXT, NOT_NO)),
            optional(
                "count",
                checked(
                    WHOLE,
                    new Assertion.Not(new Assertion.Keeps(
                        Assertion.Kind.NUMBER, new Constraint.Minimum(BigDecimal.TEN, false))))),
            optional(
                "object",
                nullable(
                    checked(object(optional("x", TEXT)), new Assertion.Required(List.of("y"))))),
            optional(
                "deep",
                map(list(
                    checked(list(TEXT), new Assertion.Contains(in("a"), 1, Optional.empty()))))),
            optional("alias", ref("Alias"))))));

    types.comesBack("Ranges", "Range", "{\"a\":1,\"b\":2}");
    types.comesBack("Ranges", "Range", "{\"b\":2}");
    types.refused("Ranges", "{\"a\":1}");
    types.refused("Words", "\"no\"");
    types.refused("Aliases", "1");
    types.comesBack(
        "Holders",
        "Holder",
        "{\"range\":null,\"word\":\"w\",\"words\":[\"w\",null],\"inline\":\"\",\"count\":1,\"object\":null,\"deep\":{\"k\":[[\"a\"],[\"b\",\"a\"]]},\"alias\":{\"z\":1.50}}");
    for (String document : List.of(
        "{\"range\":{\"a\":1}}",
        "{\"word\":\"no\"}",
        "{\"words\":[\"no\"]}",
        "{\"inline\":\"no\"}",
        "{\"count\":10}",
        "{\"object\":{\"x\":\"\"}}",
        "{\"deep\":{\"k\":[[\"b\"]]}}",
        "{\"alias\":[]}")) {
      types.refused("Holders", document);
    }
    assertThat(types.codec("Holders").decode("{\"object\":{\"x\":\"\",\"y\":1}}"))
        .isNotNull();

    Object half = types.type("Range").getConstructor(Long.class, Long.class).newInstance(1L, null);
    assertThatThrownBy(() -> types.codec("Ranges").encode(half))
        .hasStackTraceContaining("ContractViolationException");
  }

  @Test
  void aCheckedMemberOfAUnionIsReadWhereverItsTagStands() {
    Shape tag = new Shape.Constant(new Literal.TextLiteral("a"));
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "A",
        checked(
            object(required("type", tag), optional("x", WHOLE)),
            new Assertion.Not(new Assertion.Required(List.of("y")))),
        "Event",
        checked(
            new Shape.OneOf(
                "type",
                List.of(new Shape.Variant("a", new TypeId(Models.MODULE, "A"))),
                Shape.OneOf.Unknown.KEEP),
            new Assertion.Not(new Assertion.Required(List.of("z")))))));

    types.comesBack("Events", "Event", "{\"type\":\"a\",\"x\":1}");
    types.comesBack("Events", "Event", "{\"x\":1,\"type\":\"a\"}");
    types.comesBack("Events", "Event", "{\"x\":1,\"type\":\"b\"}");
    types.refused("Events", "{\"type\":\"a\",\"y\":1}");
    types.refused("Events", "{\"y\":1,\"type\":\"a\"}");
    types.refused("Events", "{\"z\":1,\"type\":\"b\"}");
  }

  @Test
  void whatSeveralContractsShareIsHeldInEachOfThem() {
    TypeId word = new TypeId("shared", "Word");
    TypeId words = new TypeId("shared", "Words");
    GeneratedTypes types = new GeneratedTypes(Models.set(
        List.of(
            Models.contract("one", Map.of("Here", object(required("w", new Shape.Ref(words))))),
            Models.contract("two", Map.of("There", object(required("w", new Shape.Ref(word)))))),
        declarations(
            "shared",
            Map.of("Word", checked(TEXT, NOT_NO), "Words", list(checked(TEXT, NOT_NO))))));

    types.comesBack("one.Heres", "one.Here", "{\"w\":[\"a\"]}");
    types.refused("one.Heres", "{\"w\":[\"no\"]}");
    types.refused("two.Theres", "{\"w\":\"no\"}");
  }

  @Test
  void undeclaredPropertiesAreKeptInTheirOrder() throws ReflectiveOperationException {
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "Open", others(ANYTHING, required("additionalProperties", TEXT), optional("b", WHOLE)),
        "Typed",
            others(nullable(Models.text(new Constraint.MinLength(2))), required("others", WHOLE)),
        "Holder", object(required("inner", others(others(WHOLE), optional("p", WHOLE)))))));

    types.comesBack(
        "Opens", "Open", "{\"additionalProperties\":\"x\",\"z\":{\"q\":[1.50]},\"y\":null}");
    types.comesBack("Opens", "Open", "{\"additionalProperties\":\"x\"}");
    types.comesBack("Typeds", "Typed", "{\"z\":\"ab\",\"others\":1,\"a\":null}");
    types.comesBack("Holders", "Holder", "{\"inner\":{\"p\":1,\"x\":{\"y\":2}}}");
    types.refused("Typeds", "{\"others\":1,\"z\":\"a\"}");
    types.refused("Typeds", "{\"others\":1,\"z\":\"ab\",\"z\":\"ab\"}");
    Codec codec = types.codec("Typeds");
    assertThat(codec.encode(codec.decode("{\"z\":\"ab\",\"others\":1,\"a\":\"cd\"}")))
        .isEqualTo("{\"others\":1,\"z\":\"ab\",\"a\":\"cd\"}");
    assertThatThrownBy(() -> types
            .type("Typed")
            .getConstructor(long.class, Map.class)
            .newInstance(1L, Map.of("others", "ab")))
        .hasStackTraceContaining("ContractViolationException: others");
  }

  @Test
  void tuplesMayEndEarlyOrGoOn() throws ReflectiveOperationException {
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "Early", tuple(1, Optional.empty(), WHOLE, nullable(TEXT), list(TEXT)),
        "Longer", tuple(1, Optional.of(nullable(Models.text(new Constraint.MinLength(2)))), WHOLE),
        "Both", tuple(0, Optional.of(list(WHOLE)), list(WHOLE), DECIMAL),
        "Holder",
            object(required("t", tuple(0, Optional.empty(), object(required("x", WHOLE))))))));

    for (String document : List.of("[1]", "[1,null]", "[1,\"a\",[]]", "[1,null,[\"x\"]]")) {
      types.comesBack("Earlies", "Early", document);
    }
    for (String document : List.of("[]", "[1,2]", "[1,\"a\",[],1]", "[1,\"a\",null]", "{}")) {
      types.refused("Earlies", document);
    }
    for (String document : List.of("[1]", "[1,\"ab\",null,\"cd\"]")) {
      types.comesBack("Longers", "Longer", document);
    }
    types.refused("Longers", "[1,\"a\"]");
    for (String document : List.of("[]", "[[1]]", "[[],1.5]", "[[],1.5,[2],[]]")) {
      types.comesBack("Boths", "Both", document);
    }
    types.refused("Boths", "[[1],[2]]");
    types.comesBack("Holders", "Holder", "{\"t\":[]}");
    types.comesBack("Holders", "Holder", "{\"t\":[{\"x\":1}]}");
    assertThatThrownBy(() -> types
            .type("Early")
            .getConstructor(long.class, Optional.class, List.class)
            .newInstance(1L, null, List.of()))
        .hasStackTraceContaining("ContractViolationException: item2");
  }

  @Test
  void numbersKeepTheirStepsAndLists() {
    Constraint tenth = new Constraint.MultipleOf(new BigDecimal("0.1"));
    Constraint three = new Constraint.MultipleOf(new BigDecimal("3"));
    Constraint half = new Constraint.MultipleOf(new BigDecimal("1.5"));
    Constraint vast = new Constraint.MultipleOf(new BigDecimal("1e400"));
    Constraint listed = new Constraint.OneOfNumbers(
        List.of(new BigDecimal("1"), new BigDecimal("2.0"), new BigDecimal("0.3")));
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "N",
        object(
            optional("tenth", new Shape.Decimal(List.of(tenth))),
            optional("three", new Shape.Whole(Shape.Whole.Range.INT64, List.of(three))),
            optional("half", new Shape.Whole(Shape.Whole.Range.INT32, List.of(half))),
            optional("vast", new Shape.Whole(Shape.Whole.Range.BIG, List.of(vast))),
            optional("big", new Shape.Whole(Shape.Whole.Range.BIG, List.of(three))),
            optional("level", new Shape.Whole(Shape.Whole.Range.INT64, List.of(listed))),
            optional("ratio", new Shape.Decimal(List.of(listed)))))));

    types.comesBack(
        "Ns",
        "N",
        "{\"tenth\":0.3,\"three\":-9,\"half\":3,\"vast\":0,\"big\":999999999999999999999999999,\"level\":2,\"ratio\":0.3}");
    for (String document : List.of(
        "{\"tenth\":0.35}",
        "{\"three\":4}",
        "{\"half\":2}",
        "{\"vast\":1}",
        "{\"big\":1000000000000000000000000000}",
        "{\"level\":3}",
        "{\"ratio\":0.31}")) {
      types.refused("Ns", document);
    }
  }
}
