package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.Codec;
import dev.parley.support.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that must differ, of types that do not have all that a document says of them. */
class UniqueItemsTest {
  @TempDir
  private Path folder;

  private Codec codec(String items) throws IOException {
    Path contract = Files.writeString(folder.resolve("box.yaml"), """
        type: object
        properties: { list: { type: array, uniqueItems: true, items: %s } }
        $defs:
          Node: { type: object, properties: { name: { type: string }, nodes: { type: array, uniqueItems: true, items: { $ref: '#/$defs/Node' } } } }
        """.formatted(items));
    return new GeneratedTypes(Contracts.load(List.of(contract))).codec("Boxes");
  }

  @Test
  void itemsMayDifferInUndeclaredProperties() throws IOException {
    for (String items : List.of(
        "{ type: object, properties: { name: { type: string } } }",
        "{ $ref: '#/$defs/Node' }",
        "{ type: [object, 'null'], additionalProperties: false, properties: { name: { $ref: '#/$defs/Node' } } }",
        "{ type: array, items: { $ref: '#/$defs/Node' } }")) {
      Codec codec = codec(items);
      String one = items.contains("type: array") ? "[{\"x\":1}]" : "{\"name\":\"\",\"x\":1}";
      one = items.contains("null") ? "{\"name\":{\"x\":1}}" : one;
      String other = one.replace("1", "2");

      assertThat(codec.refusedFromText("{\"list\":[" + one + "," + other + "]}"))
          .as(items)
          .isEmpty();
      assertThat(codec.refusedFromText("{\"list\":[" + one + "," + one + "]}"))
          .as(items)
          .isPresent();
    }
  }

  @Test
  void whatIsLeftOfThemIsNotWrittenWhereItRepeats() throws IOException {
    Codec codec = codec("{ type: object, properties: { name: { type: string } } }");
    Object read = codec.decode("{\"list\":[{\"name\":\"a\",\"x\":1},{\"name\":\"a\"}]}");

    assertThatThrownBy(() -> codec.encode(read)).hasMessageContaining("item 1 equal to item 0");
  }

  @Test
  void itemsThatAreKeptAsTheyAreDifferByThemselves() throws IOException {
    Codec codec = codec(
        "{ type: object, properties: { name: { type: string } }, additionalProperties: { type: integer } }");

    assertThat(codec.refusedFromText("{\"list\":[{\"x\":1},{\"x\":2}]}")).isEmpty();
    assertThat(codec.refusedFromText("{\"list\":[{\"x\":1},{\"x\":1}]}")).isPresent();
  }
}
