package dev.parley.codec;

import static dev.parley.support.Models.BOOL;
import static dev.parley.support.Models.DECIMAL;
import static dev.parley.support.Models.TEXT;
import static dev.parley.support.Models.WHOLE;
import static dev.parley.support.Models.anyOf;
import static dev.parley.support.Models.checked;
import static dev.parley.support.Models.contract;
import static dev.parley.support.Models.exactlyOneOf;
import static dev.parley.support.Models.list;
import static dev.parley.support.Models.map;
import static dev.parley.support.Models.nullable;
import static dev.parley.support.Models.object;
import static dev.parley.support.Models.option;
import static dev.parley.support.Models.optional;
import static dev.parley.support.Models.ref;
import static dev.parley.support.Models.required;
import static dev.parley.support.Models.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.Assertion;
import dev.parley.model.Constraint;
import dev.parley.model.Format;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import dev.parley.support.Models;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private static List<String> permitted(Class<?> type) {
    return Stream.of(type.getPermittedSubclasses()).map(Class::getSimpleName).toList();
  }

  @Test
  void kindsThatDifferAreToldApartByTheFirstToken() {
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "Value",
        anyOf(
            option("Text", text(new Constraint.MinLength(2))),
            option("Number", DECIMAL),
            option("Flag", BOOL),
            option("List", list(ref("Value"))),
            option("Map", map(nullable(ref("Value"))))),
        "Holder",
        object(
            required("one", ref("Value")),
            optional("two", nullable(ref("Value"))),
            optional("many", list(nullable(ref("Value")))),
            optional("named", map(ref("Value")))))));

    for (String value : List.of(
        "\"ab\"", "1.5", "true", "[]", "{}", "[[\"ab\",1],{\"a\":null,\"b\":{\"c\":false}}]")) {
      types.comesBack("Values", "Value", value);
      types.comesBack(
          "Holders",
          "Holder",
          "{\"one\":%1$s,\"two\":%1$s,\"many\":[%1$s,null],\"named\":{\"x\":%1$s}}"
              .formatted(value));
    }
    types.comesBack("Holders", "Holder", "{\"one\":1,\"two\":null}");
    assertThat(types.codec("Values").refusedFromBytes("[\"a\"]")).isPresent();
    assertThat(types.codec("Values").refusedFromBytes("null")).isPresent();
    assertThat(permitted(types.type("Value")))
        .containsExactly("Text", "Number", "Flag", "List", "Map");
  }

  @Test
  void theEncoderRefusesWhatFitsTwoOptionsOfWhichOneIsMeant() throws ReflectiveOperationException {
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "One",
        exactlyOneOf(
            option(
                "Low", new Shape.Decimal(List.of(new Constraint.Maximum(BigDecimal.TEN, false)))),
            option(
                "High", new Shape.Decimal(List.of(new Constraint.Minimum(BigDecimal.ONE, false)))),
            option("Text", TEXT)))));
    Class<?> low = types.type("One$Low");

    types.comesBack("Ones", "One", "0.5");
    types.comesBack("Ones", "One", "10.5");
    types.comesBack("Ones", "One", "\"x\"");
    types.refused("Ones", "5");
    Object both = low.getConstructor(double.class).newInstance(5);
    assertThatThrownBy(() -> types.codec("Ones").encode(both))
        .hasStackTraceContaining("ContractViolationException")
        .hasStackTraceContaining("exactly one of 3 options");
  }

  @Test
  void aDeclaredRecordIsAnOptionItselfAndMayBeOneOfSeveralChoices() {
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "Circle", object(required("radius", DECIMAL), optional("label", text())),
        "Square", object(required("side", DECIMAL), optional("Text", object())),
        "Shape", anyOf(option("Circle", ref("Circle")), option("Square", ref("Square"))),
        "Round", exactlyOneOf(option("Circle", ref("Circle")), option("String", TEXT)),
        "Either", anyOf(option("Shape", ref("Shape")), option("Round", ref("Round"))))));

    types.comesBack("Shapes", "Shape", "{\"radius\":1}");
    types.comesBack("Shapes", "Shape", "{\"side\":1}");
    types.comesBack("Rounds", "Round", "{\"radius\":1,\"label\":\"x\"}");
    types.comesBack("Rounds", "Round", "\"x\"");
    types.comesBack("Eithers", "Either", "{\"side\":1}");
    types.comesBack("Eithers", "Either", "\"x\"");
    assertThat(types.codec("Shapes").refusedFromBytes("{\"height\":1}")).isPresent();
    assertThat(types.type("Circle").getInterfaces())
        .containsExactlyInAnyOrder(types.type("Shape"), types.type("Round"));
  }

  @Test
  void ofExactlyOneOfTheOptionsNoMoreMayFit() {
    Shape least = new Shape.Whole(
        Shape.Whole.Range.INT64, List.of(new Constraint.Minimum(new BigDecimal(10), false)));
    Shape most = new Shape.Whole(
        Shape.Whole.Range.INT64, List.of(new Constraint.Maximum(new BigDecimal(20), false)));
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "One", exactlyOneOf(option("Large", least), option("Small", most)),
        "Any", anyOf(option("Large", least), option("Small", most)))));

    types.comesBack("Ones", "One", "5");
    types.comesBack("Ones", "One", "25");
    assertThat(types.codec("Ones").refusedFromBytes("15")).isPresent();
    types.comesBack("Anies", "Any", "15");
    assertThat(types.codec("Anies").decode("15").getClass().getSimpleName()).isEqualTo("Large");
  }

  @Test
  void optionsOfEveryShapeAreWritten() {
    Shape.Enumeration colour = new Shape.Enumeration(List.of("red", "green"), false, List.of());
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "Colour", colour,
        "Union",
            new Shape.OneOf("t", List.of(variant("A"), variant("B")), Shape.OneOf.Unknown.REJECT),
        "A", object(required("t", constant("A"))),
        "B", object(required("t", constant("B")), required("x", WHOLE)),
        "Odd",
            anyOf(
                option("Union", ref("Union")),
                option("Colour", ref("Colour")),
                option("Inline", object(required("inner", object(required("a", WHOLE))))),
                option("Mode", new Shape.Enumeration(List.of("x", "y"), false, List.of())),
                option("Pair", new Shape.TupleOf(List.of(WHOLE, TEXT))),
                option(
                    "Checked",
                    checked(object(required("c", WHOLE)), new Assertion.Required(List.of("d")))),
                option("Dates", list(new Shape.Text(Optional.of(Format.DATE_TIME), List.of()))),
                option("Nothing", nullable(BOOL)),
                option("A", ref("A")),
                option("AgainA", ref("A"))))));

    for (String document : List.of(
        "{\"t\":\"B\",\"x\":1}",
        "\"red\"",
        "{\"inner\":{\"a\":1}}",
        "\"y\"",
        "[1,\"a\"]",
        "[\"2026-11-20T10:00:00Z\"]",
        "true")) {
      types.comesBack("Odds", "Odd", document);
    }
    types.comesBack("Odds", "Odd", "[\"2026-11-20T10:00:00Z\"]");
    assertThat(types.codec("Odds").encode(types.codec("Odds").decode("null"))).isEqualTo("null");
  }

  @Test
  void whatIsAssertedOfAChoiceIsHeldOnBothSides() throws ReflectiveOperationException {
    GeneratedTypes types = new GeneratedTypes(contract(Map.of(
        "Value",
        checked(
            anyOf(option("Text", TEXT), option("Whole", WHOLE)),
            new Assertion.Not(new Assertion.In(List.of(new Literal.TextLiteral("no"))))))));

    types.comesBack("Values", "Value", "\"yes\"");
    assertThat(types.codec("Values").refusedFromBytes("\"no\"")).isPresent();
    Object no = types.type("Value$Text").getConstructor(String.class).newInstance("no");
    assertThatThrownBy(() -> types.codec("Values").encode(no))
        .hasStackTraceContaining("ContractViolationException: Value: 1 violation");
    assertThat(types.type("Value$Text").getRecordComponents())
        .extracting(RecordComponent::getName)
        .containsExactly("value");
  }

  private static Shape.Variant variant(String name) {
    return new Shape.Variant(name, new TypeId(Models.MODULE, name));
  }

  private static Shape constant(String value) {
    return new Shape.Constant(new Literal.TextLiteral(value));
  }
}
