package dev.parley.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RepeatedPropertiesTest {
  private static final String POINT =
      "{'type':'object','properties':{'x':{'type':'integer','range':'int32'},'y':{'type':'integer'}},'required':['x']}";

  private final Map<String, ObjectNode> types = new LinkedHashMap<>();

  private static ObjectNode json(String text) {
    return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private String shortened(String check) {
    return shortened("m.PointSchema", check);
  }

  private String shortened(String name, String check) {
    ObjectNode schema = json("{'check':" + check + "}");
    new RepeatedProperties(Map.of("m.Point", "m.PointSchema"), this::withProperties)
        .shorten(name, schema);
    return schema.get("check").toString().replace('"', '\'');
  }

  private Map<String, ObjectNode> withProperties(List<String> names) {
    Map<String, ObjectNode> found = new LinkedHashMap<>(types);
    found
        .values()
        .removeIf(t -> !List.copyOf(t.get("properties").propertyNames()).equals(names));
    return found;
  }

  @Test
  void whatATypeSaysIsLeftOut() {
    types.put("m.Point", json(POINT));

    assertThat(
            shortened(
                "{'type':'object','properties':{'x':{'type':'integer'},'y':{'type':'integer','minimum':1}},'additionalProperties':{},'required':['x']}"))
        .isEqualTo(
            "{'type':'object','propertiesOf':'m.Point','properties':{'y':{'type':'integer','minimum':1}},'additionalProperties':{},'required':['x']}");
  }

  @Test
  void alsoInsideOtherAssertions() {
    types.put("m.Point", json(POINT));
    String same =
        "{'type':'object','properties':{'x':{'type':'integer'},'y':{'type':'integer'}},'required':['x']}";
    String left = "{'type':'object','propertiesOf':'m.Point','required':['x']}";

    for (String around : List.of(
        "{'not':%s}",
        "{'anyOf':[{'type':'string'},%s]}",
        "{'properties':{'const':%s}}",
        "{'items':%s}",
        "{'patternProperties':[{'pattern':'p','schema':%s}]}",
        "{'if':true,'then':%s,'else':false}")) {
      assertThat(shortened(around.formatted(same))).isEqualTo(around.formatted(left));
    }
  }

  @Test
  void whatOnlyLooksLikeItStays() {
    types.put("m.Point", json(POINT));

    for (String other : List.of(
        // Whether it is of objects at all, and what must be there, tells a type's twin from a
        // condition.
        "{'properties':{'x':{'type':'integer'},'y':{'type':'integer'}},'required':['x']}",
        "{'type':'object','properties':{'x':{'type':'integer'},'y':{'type':'integer'}}}",
        "{'type':'object','properties':{'x':{'type':'integer'}},'required':['x']}",
        "{'type':'object','properties':{'y':{'type':'integer'},'x':{'type':'integer'}},'required':['x']}",
        "{'const':{'type':'object','properties':{'x':{'type':'integer'},'y':{'type':'integer'}},'required':['x']}}")) {
      assertThat(shortened("m.Shape#point", other)).isEqualTo(other);
    }
  }

  @Test
  void ofSeveralTypesThatWithMostInCommonIsTaken() {
    types.put("m.APoint", json(POINT.replace("'y':{'type':'integer'}", "'y':{'type':'string'}")));
    types.put("m.Other", json(POINT));
    types.put("m.Point", json(POINT));
    types.put("m.Zoo", json(POINT));

    assertThat(
            shortened(
                "{'type':'object','properties':{'x':{'type':'integer'},'y':{'type':'integer'}},'required':['x']}"))
        .isEqualTo("{'type':'object','propertiesOf':'m.Point','required':['x']}");
  }

  @Test
  void theAssertionOfATypeNeedNotSayOfWhatKindItIs() {
    types.put("m.Other", json(POINT));
    types.put("m.Point", json(POINT.replace("'y':{'type':'integer'}", "'y':{'const':1}")));

    assertThat(shortened(
            "{'properties':{'x':{'type':'integer'},'y':{'type':'integer'}},'required':['x']}"))
        .isEqualTo(
            "{'propertiesOf':'m.Point','properties':{'y':{'type':'integer'}},'required':['x']}");
  }

  @Test
  void aTypeWithoutPropertiesIsSaidOnceMoreToo() {
    types.put("m.Empty", json("{'type':'object','properties':{}}"));
    types.put("m.Point", json("{'type':'object','properties':{}}"));

    assertThat(shortened("{'type':'object','additionalProperties':false}"))
        .isEqualTo("{'type':'object','propertiesOf':'m.Point','additionalProperties':false}");
    assertThat(shortened("m.Shape#point", "{'not':{'type':'object'}}"))
        .isEqualTo("{'not':{'type':'object'}}");
  }

  @Test
  void aTypesOwnAssertionKnowsItsPropertiesByName() {
    ObjectNode schema = json(POINT);
    schema.set(
        "check", json("{'properties':{'x':true,'y':{'minimum':1}},'additionalProperties':false}"));
    RepeatedProperties.shortenNames("m.Point", schema);

    assertThat(schema.get("check"))
        .isEqualTo(json(
            "{'namesOf':'m.Point','properties':{'y':{'minimum':1}},'additionalProperties':false}"));
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
    assertDifferent("{'type':'object','additionalProperties':false}", "{'type':'object'}");
    assertDifferent("{'type':'string'}", "{'type':'string','nullable':true}");
    assertDifferent("{'ref':'m.BSchema'}", "{'ref':'m.A'}");
    assertDifferent("{'ref':'m.A'}", "{'ref':'m.A'}");
    assertDifferent("false", "{}");
  }

  private static void assertSame(String assertion, String type) {
    assertThat(SameSchema.is(any(assertion), any(type), Map.of("m.A", "m.ASchema")))
        .as(assertion)
        .isTrue();
  }

  private static void assertDifferent(String assertion, String type) {
    assertThat(SameSchema.is(any(assertion), any(type), Map.of("m.A", "m.ASchema")))
        .as(assertion)
        .isFalse();
  }

  private static JsonNode any(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
