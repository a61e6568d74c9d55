package dev.parley.codec;

import static dev.parley.support.Models.TEXT;
import static dev.parley.support.Models.WHOLE;
import static dev.parley.support.Models.checked;
import static dev.parley.support.Models.contract;
import static dev.parley.support.Models.object;
import static dev.parley.support.Models.optional;
import static dev.parley.support.Models.required;
import static dev.parley.support.Models.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Assertion;
import dev.parley.model.Constraint;
import dev.parley.model.Field;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import dev.parley.support.Codec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the tables of codecs say of properties: their order, and schemas in a spelling that has apostrophes for quotes. */
class TablesTest {
  private static final JsonMapper JACKSON = new JsonMapper();

  private static Shape constant(Literal value) {
    return new Shape.Constant(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's",
        "\"quoted\"",
        "'",
        "''",
        "\\'",
        "back\\slash",
        "`java.lang.String`",
        "${type}",
        "@?Odd",
        "\\u0027",
        "line\nbreak",
        "\u2028",
        "{'ref':'demo.Other'}",
        "demo.Other",
        "*/",
        "\u00e9\ud83d\ude00"
      })
  void textsOfTheContractAreSaidAsTheyAre(String odd) {
    Shape enumeration = new Shape.Enumeration(List.of(odd, "other"), false, List.of());
    Codec codec = new GeneratedTypes(contract(Map.of(
            "Event",
            object(
                required("type", constant(new Literal.TextLiteral(odd))),
                optional(odd, TEXT),
                optional("state", enumeration),
                optional(
                    "not",
                    checked(
                        TEXT,
                        new Assertion.Not(
                            new Assertion.In(List.of(new Literal.TextLiteral(odd)))))),
                required(
                    "inner", object(required(odd + "2", text(new Constraint.MinLength(2)))))))))
        .codec("Events");
    Map<String, Object> right =
        Map.of("type", odd, odd, "x", "state", odd, "not", "x", "inner", Map.of(odd + "2", "xy"));

    assertThat(codec.check(JACKSON.writeValueAsBytes(right))).isEmpty();
    assertThat(JACKSON.readTree(codec.encode(codec.decode(JACKSON.writeValueAsString(right)))))
        .isEqualTo(JACKSON.valueToTree(right));
    assertThat(codec.refusedFromBytes(JACKSON.writeValueAsBytes(Map.of(
            "type",
            "x" + odd,
            odd,
            5,
            "state",
            "x" + odd,
            "not",
            odd,
            "inner",
            Map.of(odd + "2", "x")))))
        .hasValueSatisfying(violations -> assertThat(violations).hasSize(5));
    assertThat(codec.refusedFromBytes("{\"inner\":{}}"))
        .hasValueSatisfying(violations -> assertThat(violations).hasSize(2));
  }

  /** Constants are no components, and may stand anywhere among them, apart from each other too. */
  @Test
  void everythingIsWrittenInTheOrderOfTheContract() {
    List<Field> objects = new ArrayList<>();
    StringJoiner document = new StringJoiner(",", "{", "}");
    for (List<Field> components : List.of(
        List.of(
            optional("one", TEXT),
            required("two", WHOLE),
            optional("three", WHOLE),
            required("four", TEXT),
            optional("five", TEXT)),
        List.of(optional("one", TEXT), optional("two", WHOLE)))) {
      for (int last = 0; last <= components.size(); last++) {
        for (int first = 0; first <= last; first++) {
          List<Field> fields = new ArrayList<>(components);
          fields.add(last, required("kind", constant(new Literal.TextLiteral("call"))));
          fields.add(
              first, required("version", constant(new Literal.WholeLiteral(BigInteger.TWO))));
          String name = "at" + objects.size();
          objects.add(required(name, object(fields.toArray(Field[]::new))));
          document.add("\"" + name + "\":" + document(fields));
        }
      }
    }
    Codec codec = new GeneratedTypes(
            contract(Map.of("Event", object(objects.toArray(Field[]::new)))))
        .codec("Events");

    assertThat(objects).hasSize(27);
    assertThat(codec.encode(codec.decode(document.toString()))).isEqualTo(document.toString());
  }

  private static String document(List<Field> fields) {
    Map<String, String> values = Map.of(
        "one",
        "\"x\"",
        "two",
        "2",
        "three",
        "3",
        "four",
        "\"y\"",
        "five",
        "\"z\"",
        "kind",
        "\"call\"",
        "version",
        "2");
    return fields.stream()
        .map(f -> "\"" + f.name() + "\":" + values.get(f.name()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
