package dev.parley.codec;

import dev.parley.support.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that are called like what generated code takes from the JDK, Jackson and its own support code: all in one contract, of every kind. */
class NamesOfGeneratedCodeTest {
  private static final List<String> NAMES = List.of("""
      BigDecimal BigInteger Boolean Character Checks Class Comparable Comparator ContractSchemas Copies Deprecated Double Duration Enum Error
      Expressions Generated Instant Integer Iterable JsonInclude JsonNode JsonProperty JsonReader JsonWriter List Literals Long Map Math Module
      Names Nodes NullMarked Nullable Object Objects OffsetDateTime Optional Override Properties Reading Record RecordCodec Schema Schemas Set
      Stream String System Thread URI UUID Unlisted ValueCodec Violation Void Writing\
      """.split("\\s+"));

  private record Kind(String schema, String document) {}

  private static final List<Kind> KINDS = List.of(
      new Kind("""
          {"type":"object","required":["id"],"properties":{"id":{"type":"integer"},"list":{"type":"array","items":{"type":"number"}},
            "when":{"type":"string","format":"date-time"},"uri":{"type":"string","format":"uri"},"big":{"type":"integer","maximum":1e20},"any":{},
            "old":{"type":"boolean","deprecated":true},"note":{"type":["string","null"]},"in":{"type":"object","properties":{"x":{"enum":["a"]}}}}}""", """
          {"id":1,"list":[1.5],"when":"2026-01-31T12:00:00Z","uri":"https://a.example/b","big":5,"any":[1],"old":true,"note":null,"in":{"x":"a"}}"""),
      new Kind("{\"enum\":[\"a\",\"b\"]}", "\"b\""),
      new Kind(
          "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}]}",
          "[1]"),
      new Kind("""
          {"oneOf":[{"type":"object","required":["k"],"properties":{"k":{"const":"x"},"v":{"type":"integer"}}},
            {"type":"object","required":["k"],"properties":{"k":{"const":"y"}}}]}""", "{\"k\":\"x\",\"v\":1}"),
      new Kind(
          "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"integer\"},{\"type\":\"string\"}],\"minItems\":2}",
          "[1,\"a\"]"));

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void areTypesLikeAnyOther(int first) throws IOException {
    List<String> definitions = new ArrayList<>();
    List<String> properties = new ArrayList<>();
    List<String> members = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      Kind kind = KINDS.get((first + i) % KINDS.size());
      definitions.add("\"%s\":%s".formatted(name, kind.schema()));
      properties.add("""
          "%1$s":{"$ref":"#/$defs/%1$s"},"some%1$s":{"type":"array","items":{"$ref":"#/$defs/%1$s"}},
          "named%1$s":{"type":"object","additionalProperties":{"$ref":"#/$defs/%1$s"}},
          "perhaps%1$s":{"oneOf":[{"$ref":"#/$defs/%1$s"},{"type":"null"}]},
          "either%1$s":{"anyOf":[{"$ref":"#/$defs/%1$s"},{"type":"boolean"}]}""".formatted(name));
      members.add(
          "\"%1$s\":%2$s,\"some%1$s\":[%2$s],\"named%1$s\":{\"k\":%2$s},\"perhaps%1$s\":%2$s,\"either%1$s\":%2$s"
              .formatted(name, kind.document()));
    }
    Path contract = folder.resolve("root.schema.json");
    Files.writeString(
        contract, """
        {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{%s},"$defs":{%s}}""".formatted(String.join(",", properties), String.join(",", definitions)));
    GeneratedTypes types = new GeneratedTypes(Contracts.load(List.of(contract)));

    types.comesBack("Roots", "Root", "{" + String.join(",", members) + "}");
  }
}
