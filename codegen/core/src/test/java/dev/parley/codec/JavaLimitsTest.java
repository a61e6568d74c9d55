package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.ContractSet;
import dev.parley.support.Codec;
import dev.parley.support.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Contracts larger than what Java's classes, methods, constants and files hold. */
class JavaLimitsTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String LONG_NAME = "veryLongName".repeat(25);
  private static final String LONG_TEXT = "\u00e9\"\\x".repeat(20_000);
  private static final int WIDE = 1200;
  private static final int MEMBERS = 400;
  private static final int OPTIONS = 520;

  @TempDir
  private static Path folder;

  private static GeneratedTypes types;

  @BeforeAll
  static void generate() throws IOException {
    ObjectNode document = JSON.objectNode();
    document.put("asyncapi", "3.0.0");
    document.putObject("info").put("title", "Limits").put("version", "1.0.0");
    ObjectNode schemas = JSON.objectNode();
    schemas.set("Wide", wide());
    schemas.set("Long", longs());
    schemas.set("Many", texts("many", 5000, false));
    schemas.set("Most", texts("most", 20_000, false));
    schemas.set("Open", texts("open", 3000, true));
    schemas.set("Texts", longTexts());
    schemas.set("Chosen", object("choice", choice(), "chosen"));
    schemas.set("Nested", nested());
    schemas.set("Deep", deep(40));
    schemas.set(LONG_NAME, object("x", type("integer"), LONG_NAME));
    for (int i = 0; i < MEMBERS; i++) {
      schemas.set("Member" + i, object("n" + i, type("integer"), "member" + i));
    }
    ObjectNode channel = document.putObject("channels").putObject("feed");
    channel.put("address", "/feed");
    channel.put("x-union", "Event");
    ObjectNode messages = channel.putObject("messages");
    for (String name : schemas.propertyNames()) {
      if (!Set.of("Many", "Most", "Open").contains(name)) {
        messages.putObject(name).putObject("payload").put("$ref", "#/components/schemas/" + name);
      }
    }
    document
        .putObject("operations")
        .putObject("send")
        .put("action", "send")
        .putObject("channel")
        .put("$ref", "#/channels/feed");
    document.putObject("components").set("schemas", schemas);
    Path file = Files.writeString(folder.resolve("asyncapi.json"), document.toString());
    ContractSet contracts = Contracts.load(List.of(file));
    types = new GeneratedTypes(contracts);
  }

  private static ObjectNode type(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode object(String property, ObjectNode schema, String tag) {
    ObjectNode object = type("object");
    ObjectNode properties = object.putObject("properties");
    properties.putObject("type").put("const", tag);
    properties.set(property, schema);
    object.putArray("required").add("type");
    return object;
  }

  private static ObjectNode ref(String name) {
    return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private static ObjectNode wide() {
    ObjectNode wide = object("builder", type("string"), "wide");
    ObjectNode properties = (ObjectNode) wide.get("properties");
    properties.set("values", type("boolean"));
    properties.set("value", type("boolean"));
    properties.set("from", type("boolean"));
    for (int i = 0; i < WIDE; i++) {
      properties.set(
          "p" + i,
          switch (i % 5) {
            case 0 -> type("string").put("minLength", 1);
            case 1 -> type("integer").put("minimum", 0);
            case 2 -> type("array").<ObjectNode>set("items", type("string"));
            case 3 -> object("x" + i, type("number"), "inner");
            default -> {
              ObjectNode nullable = JSON.objectNode();
              nullable.putArray("type").add("string").add("null");
              yield nullable;
            }
          });
    }
    ((ArrayNode) wide.get("required")).add("p1").add("p4").add("p1100");
    return wide;
  }

  /** Each of them counts twice. */
  private static ObjectNode longs() {
    ObjectNode inner = type("object").put("additionalProperties", false);
    ObjectNode properties = inner.putObject("properties");
    ArrayNode required = inner.putArray("required");
    for (int i = 0; i < 130; i++) {
      properties.set("l" + i, type("integer"));
      required.add("l" + i);
    }
    return object("inner", inner, "long");
  }

  private static ObjectNode texts(String prefix, int count, boolean open) {
    ObjectNode schema = type("string");
    ArrayNode values = schema.putArray("enum");
    IntStream.range(0, count).forEach(i -> values.add(prefix + ":" + i));
    if (open) {
      schema.remove("enum");
      schema.set("x-extensible-enum", values);
    }
    return schema;
  }

  private static ObjectNode longTexts() {
    ObjectNode texts = object("constant", JSON.objectNode().put("const", LONG_TEXT), "texts");
    ObjectNode properties = (ObjectNode) texts.get("properties");
    properties.set("described", type("string").put("description", LONG_TEXT));
    properties.set(
        "matched", type("string").put("pattern", "^(" + "abcdefghij|".repeat(7000) + "x)$"));
    properties.putObject("listed").putArray("enum").add(LONG_TEXT).add("short");
    properties.set("many", ref("Many"));
    properties.set("most", ref("Most"));
    properties.set("open", ref("Open"));
    return texts;
  }

  private static ObjectNode choice() {
    ObjectNode choice = JSON.objectNode();
    ArrayNode options = choice.putArray("anyOf");
    for (int i = 0; i < OPTIONS; i++) {
      ObjectNode option = options.addObject().put("type", "object");
      option.putObject("properties").set("k" + i, type("integer"));
      option.putArray("required").add("k" + i);
    }
    return choice;
  }

  private static ObjectNode nested() {
    ObjectNode nested = type("object");
    ObjectNode properties = nested.putObject("properties");
    properties.putObject("type").put("const", "nested");
    for (int i = 0; i < 25; i++) {
      ObjectNode outer = type("object");
      for (int j = 0; j < 25; j++) {
        outer.withObject("/properties").set("o" + i + "i" + j, object("z", type("string"), "z"));
      }
      properties.set("o" + i, outer);
    }
    nested.putArray("required").add("type");
    return nested;
  }

  private static ObjectNode deep(int levels) {
    ObjectNode schema = object("last", type("string"), "deep");
    for (int i = 0; i < levels; i++) {
      schema = object("levelOfTheDeepObject" + i, schema, "deep");
    }
    return schema;
  }

  private static void comesBack(String document) {
    types.comesBack("Events", "Event", document);
  }

  private static Codec events() {
    return types.codec("Events");
  }

  @Test
  void anObjectOfAThousandPropertiesIsAClassWithABuilder() throws ReflectiveOperationException {
    String document =
        "{\"type\":\"wide\",\"p1\":1,\"p4\":null,\"p1100\":\"x\",\"builder\":\"b\",\"values\":true,\"p1199\":null,\"p2\":[\"a\"],\"p3\":{\"type\":\"inner\",\"x3\":1.5}}";
    comesBack(document);
    comesBack("{\"p4\":\"x\",\"p1\":1,\"p1100\":\"x\",\"type\":\"wide\"}");
    assertThat(events().refusedFromBytes("{\"type\":\"wide\",\"p1\":1,\"p4\":null}"))
        .contains(List.of("/p1100 missing"));
    assertThat(events().refusedFromBytes(document.replace("\"p1\":1,", "\"p1\":-1,")))
        .contains(List.of("/p1 minimum"));
    assertThat(events().refusedFromBytes(document.replace("\"p1\":1,", "\"p1\":1,\"p1\":1,")))
        .isPresent();

    Object wide = events().decode(document);
    assertThat(wide)
        .isEqualTo(events().decode(document))
        .hasSameHashCodeAs(events().decode(document));
    assertThat(Codec.call(wide, "p1100")).isEqualTo("x");
    assertThat(Codec.call(wide, "p0")).isNull();
    assertThat(wide.toString()).startsWith("Wide[b, true, null, null, null, 1, [a], ");
    Object builder = wide.getClass().getMethod("builder").invoke(null);
    assertThatThrownBy(() -> Codec.call(builder, "build"))
        .hasStackTraceContaining("NullPointerException: p1");
  }

  @Test
  void longsCountTwice() {
    StringBuilder inner = new StringBuilder("{\"l0\":0");
    IntStream.range(1, 130).forEach(i -> inner.append(",\"l" + i + "\":" + i));
    comesBack("{\"type\":\"long\",\"inner\":" + inner + "}}");
    assertThat(events().refusedFromBytes("{\"type\":\"long\",\"inner\":" + inner + ",\"y\":1}}"))
        .contains(List.of("/inner/y unknown-property"));
  }

  @Test
  void textsThatAreTooManyForConstants() {
    comesBack(
        "{\"type\":\"texts\",\"many\":\"many:4999\",\"most\":\"most:19999\",\"open\":\"other\"}");
    assertThat(events().refusedFromBytes("{\"type\":\"texts\",\"many\":\"most:1\"}"))
        .contains(List.of("/many enum"));
    assertThat(events().refusedFromBytes("{\"type\":\"texts\",\"most\":\"most:20000\"}"))
        .contains(List.of("/most enum"));
  }

  @Test
  void textsThatAreTooLongForAConstant() {
    String constant = JSON.stringNode(LONG_TEXT).toString();
    comesBack("{\"type\":\"texts\",\"constant\":" + constant + ",\"matched\":\"abcdefghij\"}");
    assertThat(events().refusedFromBytes("{\"type\":\"texts\",\"constant\":\"x\"}"))
        .contains(List.of("/constant const"));
    assertThat(events().refusedFromBytes("{\"type\":\"texts\",\"matched\":\"abc\"}"))
        .contains(List.of("/matched pattern"));
  }

  @Test
  void textsOfAnEnumThatAreTooLongForALabelOfASwitch() {
    String text = JSON.stringNode(LONG_TEXT).toString();
    comesBack("{\"type\":\"texts\",\"listed\":" + text + "}");
    comesBack("{\"type\":\"texts\",\"listed\":\"short\"}");
    assertThat(events().refusedFromBytes("{\"type\":\"texts\",\"listed\":\"other\"}"))
        .contains(List.of("/listed enum"));
  }

  @Test
  void eachOfManyBranchesIsFound() {
    for (int i : List.of(0, 499, 500, OPTIONS - 1)) {
      comesBack("{\"type\":\"chosen\",\"choice\":{\"k" + i + "\":1}}");
    }
    assertThat(events().refusedFromBytes("{\"type\":\"chosen\",\"choice\":{\"k\":1}}"))
        .isPresent();
  }

  @Test
  void manyTypesInsideOneAndTypesDeepInsideOneAnother() {
    comesBack("{\"type\":\"nested\",\"o24\":{\"o24i24\":{\"type\":\"z\",\"z\":\"x\"}}}");
    StringBuilder deep = new StringBuilder("{\"type\":\"deep\",\"last\":\"x\"}");
    for (int i = 0; i < 40; i++) {
      deep.insert(0, "{\"type\":\"deep\",\"levelOfTheDeepObject" + i + "\":").append('}');
    }
    comesBack(deep.toString());
  }

  @Test
  void eachOfManyMembersIsFoundWhereverItsTagStands() {
    for (int i : List.of(0, 1, 299, 300, MEMBERS - 1)) {
      comesBack("{\"type\":\"member" + i + "\",\"n" + i + "\":1}");
      comesBack("{\"n" + i + "\":1,\"type\":\"member" + i + "\"}");
    }
    comesBack("{\"type\":\"other\"}");
    comesBack("{\"type\":\"" + LONG_NAME + "\",\"x\":1}");
  }

  @Test
  void noNameOfAFileIsTooLongForADisk() {
    assertThat(types.classNames())
        .allSatisfy(
            name -> assertThat(name.substring(name.lastIndexOf('.') + 1)).hasSizeLessThan(240));
  }
}
