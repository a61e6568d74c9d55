package dev.parley.stability;

import static dev.parley.stability.Room.object;
import static dev.parley.stability.Room.ordered;
import static dev.parley.stability.Room.property;
import static dev.parley.stability.Room.schema;
import static dev.parley.stability.Room.schemas;
import static dev.parley.support.EditedContract.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types inside others keep their names. */
class InnerNamesTest {
  @TempDir
  Path folder;

  @Test
  void anObjectInsideAnotherIsCalledAfterItsPropertyWhateverComesBeforeIt() {
    Room room = Room.in(folder);
    room.setProperties(ordered("call", object("item", object("id", Map.of()))));
    room.generate();
    Map<String, String> before = room.contract().files();
    room.edit(tree -> schema(tree)
        .put("properties", ordered("item", object("x", Map.of()), "call", schemaOf(tree, "call"))));
    Map<String, String> after = room.contract().files();

    assertThat(before.get("edited/ToolCall.java"))
        .contains("      @JsonProperty(\"item\") @Nullable Item item\n  )");
    assertThat(after.get("edited/ToolCall.java"))
        .contains("(\n    @JsonProperty(\"item\") @Nullable Item item,\n")
        .contains("(\n      @JsonProperty(\"item\") @Nullable Item item\n  )")
        .doesNotContain("Item2");
    assertThat(after.get("room.ts"))
        .contains("readonly item?: ToolCallItem;", "readonly item?: ToolCallCallItem;");
  }

  @Test
  void anObjectInsideAnotherKeepsItsNameWhenADefinitionAsksForIt() {
    Room room = Room.in(folder);
    room.setProperties(ordered("result", object("id", Map.of())));
    room.generate();
    room.edit(tree -> {
      schemas(tree).put("ToolCallResult", object("other", Map.of()));
      property(tree, "late", "ToolCallResult");
    });

    assertThat(room.generate()).contains("ToolCallResult2");
    assertThat(room.typeScript()).contains("readonly result?: ToolCallResult;");
  }

  @Test
  void anObjectInsideAnotherGivesWayToADefinitionThatIsAsOld() {
    Room room = Room.in(folder);
    room.edit(tree -> {
      schema(tree).put("properties", Map.of("result", object("id", Map.of())));
      schemas(tree).put("ToolCallResult", object("other", Map.of()));
      property(tree, "late", "ToolCallResult");
    });

    assertThat(room.generate()).contains("ToolCallResult");
    assertThat(room.typeScript()).contains("readonly result?: ToolCall_Result;");
    assertThat(room.java("ToolCall")).contains("@Nullable Result result");
    forget(room);
    assertThat(room.typeScript()).contains("readonly result?: ToolCall_Result;");
  }

  @Test
  void objectsOfPropertiesThatLookAlikeKeepTheirNames() {
    Room room = Room.in(folder);
    room.setProperties(ordered("tool_use", object("id", Map.of())));
    room.generate();
    room.edit(tree -> schema(tree)
        .put(
            "properties",
            ordered("toolUse", object("x", Map.of()), "tool_use", schemaOf(tree, "tool_use"))));

    assertThat(room.typeScript())
        .contains("readonly toolUse?: ToolCallToolUse2;", "readonly tool_use?: ToolCallToolUse;");
    assertThat(room.java("ToolCall"))
        .contains("@JsonProperty(\"toolUse\") @Nullable ToolUse2 toolUse2,\n")
        .contains("@JsonProperty(\"tool_use\") @Nullable ToolUse toolUse\n)");
  }

  /** Takes the last reference to the definition away, and with it the type. */
  private static void forget(Room room) {
    room.edit(tree -> property(tree, "late", "tool_call"));
    assertThat(room.generate()).doesNotContain("ToolCallResult");
  }

  private static Object schemaOf(Map<String, Object> tree, String property) {
    return mapping(schema(tree).get("properties")).get(property);
  }
}
