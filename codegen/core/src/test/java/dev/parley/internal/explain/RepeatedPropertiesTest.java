package dev.parley.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RepeatedPropertiesTest {
  private static final Map<String, String> ASSERTIONS = Map.of("m.A", "m.ASchema");

  private final Map<String, ObjectNode> types = new HashMap<>();

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private void type(String name, String schema) {
    types.put(name, (ObjectNode) json(schema));
  }

  private void assertShortened(String check, String shortened) {
    ObjectNode schema = (ObjectNode) json("{'check':" + check + "}");
    new RepeatedProperties(ASSERTIONS, name -> Optional.ofNullable(types.get(name)))
        .shorten("m.ASchema", schema);
    assertThat(schema.get("check").toString().replace('"', '\'')).isEqualTo(shortened);
  }

  @Test
  void whatATypeSaysIsLeftOut() {
    type(
        "m.A",
        "{'type':'object','properties':{'x':{'type':'integer','range':'int32'},'y':{'type':'integer'}}}");

    assertShortened(
        "{'type':'object','properties':{'x':{'type':'integer'},'y':{'type':'integer','minimum':1}},'additionalProperties':{},'required':['x']}",
        "{'type':'object','propertiesOf':'m.A','properties':{'y':{'type':'integer','minimum':1}},'additionalProperties':{},'required':['x']}");
    assertShortened(
        "{'properties':{'x':{'type':'integer'},'y':{'type':'integer'}}}", "{'propertiesOf':'m.A'}");
  }

  @Test
  void whereAnythingElseIsDeclaredAllIsSaid() {
    type("m.A", "{'type':'object','properties':{'x':{'type':'string'},'y':{'type':'string'}}}");

    for (String other : new String[] {
      "{'type':'object','properties':{'x':{'type':'string'}}}",
      "{'type':'object','properties':{'y':{'type':'string'},'x':{'type':'string'}}}",
      "{'type':'object','properties':{'x':{'type':'string'},'y':{'type':'string'},'z':true}}",
      "{'type':'object'}",
      // What it is in a part of the assertion, nobody can tell from its properties.
      "{'not':{'type':'object','properties':{'x':{'type':'string'},'y':{'type':'string'}}}}",
      "{'const':{'properties':{'x':{'type':'string'},'y':{'type':'string'}}}}"
    }) {
      assertShortened(other, other);
    }
  }

  @Test
  void aTypeWithoutPropertiesIsSaidOnceMoreToo() {
    type("m.A", "{'type':'object','properties':{}}");

    assertShortened(
        "{'type':'object','additionalProperties':false}",
        "{'type':'object','propertiesOf':'m.A','additionalProperties':false}");
  }

  @Test
  void whatStandsInsideIsReadBesideWhatStandsInTheType() {
    type(
        "m.A",
        "{'type':'object','properties':{'in':{'ref':'m.A/In','nullable':true},'list':{'type':'array','items':{'ref':'m.A/In'}}}}");
    type("m.A/In", "{'type':'object','properties':{'x':{'type':'string'}}}");
    String inside = "{'type':'object','properties':{'x':{'type':'string'}}}";
    String shortened = "{'type':'object','propertiesOf':'m.A/In'}";

    String all = "{'properties':{'in':%s,'list':{'type':'array','items':%s}}}";
    assertShortened(
        all.formatted(inside, inside),
        all.formatted(shortened, shortened)
            .replace("{'properties':{'in'", "{'propertiesOf':'m.A','properties':{'in'"));
  }

  @Test
  void soAreOptionsAndItems() {
    type("m.A", "{'choice':'A','oneOf':[{'type':'string'},{'ref':'m.A/Item'}]}");
    type("m.A/Item", "{'type':'object','properties':{'x':{'type':'string'}}}");

    assertShortened(
        "{'oneOf':[{'type':'string'},{'properties':{'x':{'type':'string'}}}]}",
        "{'oneOf':[{'type':'string'},{'propertiesOf':'m.A/Item'}]}");
  }

  @Test
  void aTypeMayHoldItself() {
    type(
        "m.A",
        "{'type':'object','properties':{'next':{'ref':'m.A'},'all':{'items':{'ref':'m.A'}}}}");

    assertShortened(
        "{'properties':{'next':{'ref':'m.ASchema'},'all':{'items':{'ref':'m.ASchema'}}}}",
        "{'propertiesOf':'m.A'}");
    assertShortened(
        "{'properties':{'next':{'properties':{'next':true,'all':true}},'all':true}}",
        "{'propertiesOf':'m.A','properties':{'next':{'propertiesOf':'m.A','properties':{'next':true,'all':true}},'all':true}}");
  }

  @Test
  void aTypesOwnAssertionKnowsItsPropertiesByName() {
    ObjectNode schema = (ObjectNode)
        json(
            "{'type':'object','properties':{'x':{'type':'string'},'y':{'type':'integer'}},'check':{'properties':{'x':true,'y':{'minimum':1}},'additionalProperties':false}}");
    RepeatedProperties.shortenNames("m.A", schema);

    assertThat(schema.get("check"))
        .isEqualTo(json(
            "{'namesOf':'m.A','properties':{'y':{'minimum':1}},'additionalProperties':false}"));
  }

  @Test
  void schemasSayTheSameInSeveralSpellings() {
    assertSame("true", "{}");
    assertSame("{'enum':[1,2.50]}", "{'enum':[1.0,2.5]}");
    assertSame(
        "{'type':['null','string'],'maxLength':2}",
        "{'type':'string','maxLength':2,'nullable':true}");
    assertSame("{'type':'string','enum':['a']}", "{'enum':['a']}");
    assertSame("{'type':'string','const':'a'}", "{'const':'a'}");
    assertSame("{'type':'array','items':true}", "{'type':'array','items':{}}");
    assertSame("{'type':'object','additionalProperties':true}", "{'type':'object'}");
    assertSame("{'items':{'ref':'m.ASchema'}}", "{'items':{'ref':'m.A'}}");
    assertSame("{'type':'integer','minimum':1}", "{'type':'integer','range':'int32','minimum':1}");
  }

  @Test
  void andDifferentThingsInSpellingsThatAreAlike() {
    assertDifferent("{'type':'string','enum':['a']}", "{'enum':['a'],'open':true}");
    assertDifferent("{'type':'string','enum':['a',1]}", "{'enum':['a',1]}");
    assertDifferent("{'type':'integer','enum':[1]}", "{'enum':[1]}");
    // Null is none of the values here, and right beside them there.
    assertDifferent(
        "{'type':['null','integer'],'enum':[1]}", "{'type':'integer','enum':[1],'nullable':true}");
    assertDifferent("{'type':['null','string'],'const':'a'}", "{'const':'a','nullable':true}");
    assertDifferent("{'type':'object','additionalProperties':false}", "{'type':'object'}");
    assertDifferent("{'type':'string'}", "{'type':'string','nullable':true}");
    assertDifferent("{'ref':'m.BSchema'}", "{'ref':'m.A'}");
    assertDifferent("{'ref':'m.A'}", "{'ref':'m.A'}");
    assertDifferent("false", "{}");
  }

  private static void assertSame(String assertion, String type) {
    assertThat(SameSchema.is(json(assertion), json(type), ASSERTIONS))
        .as(assertion)
        .isTrue();
  }

  private static void assertDifferent(String assertion, String type) {
    assertThat(SameSchema.is(json(assertion), json(type), ASSERTIONS))
        .as(assertion)
        .isFalse();
  }
}
