package dev.parley.stability;

import static dev.parley.stability.Room.property;
import static dev.parley.stability.Room.schemas;
import static dev.parley.support.EditedContract.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.TypeId;
import dev.parley.support.EditedContract;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Declared types keep their names, whoever comes later and asks for them. */
class TypeNamesTest {
  @TempDir
  Path folder;

  static Stream<String> contracts() {
    return Own.contracts();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whoComesLaterAndAsksForAnOldNameGetsAnother(String contract) {
    EditedContract edited = Own.edited(contract, folder);
    Map<String, TypeId> before = edited.generate();

    edited.documents().forEach(d -> edited.edit(d, tree -> addClashing(tree, before.values())));
    Map<String, TypeId> after = edited.generate();

    assertThat(after).containsAllEntriesOf(before);
  }

  /** An event for each type of the contract, which looks like it in camel case and stands before it. */
  private static void addClashing(Map<String, Object> document, Iterable<TypeId> types) {
    boolean isAsyncApi = document.containsKey("asyncapi");
    Map<String, Object> added = new LinkedHashMap<>();
    for (TypeId type : types) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "object");
      schema.put("required", List.of("type"));
      schema.put(
          "properties", Map.of("type", Map.of("const", "added_" + type.name()), "x", Map.of()));
      added.put(" " + type.name().toLowerCase(Locale.ROOT), schema);
    }
    if (!isAsyncApi) {
      mapping(document.computeIfAbsent("$defs", k -> new LinkedHashMap<>())).putAll(added);
      return;
    }
    Map<String, Object> messages = new LinkedHashMap<>();
    added.forEach((key, schema) -> messages.put(key, Map.of("payload", schema)));
    mapping(document.get("channels"))
        .put(
            " added",
            new HashMap<>(Map.of(
                "address",
                "/added",
                "x-union",
                Map.of("events", "AddedByTheTest"),
                "messages",
                messages)));
    mapping(document.computeIfAbsent("operations", k -> new LinkedHashMap<>()))
        .put(" added", Map.of("action", "send", "channel", Map.of("$ref", "#/channels/ added")));
  }

  @Test
  void aTypeKeepsItsNumberWhenTheOtherOneGoes() {
    Room room = Room.in(folder);
    room.generate();
    room.edit(tree -> schemas(tree).put("ToolCall", Map.of("type", "object")));
    room.edit(tree -> property(tree, "other", "ToolCall"));
    assertThat(room.generate()).contains("ToolCall2");
    room.edit(tree -> property(tree, "call", "ToolCall"));
    room.edit(tree -> schemas(tree).remove("tool_call"));

    assertThat(room.generate()).contains("ToolCall2");
  }

  @Test
  void aQualifiedNameIsWithoutItsPackagesWhileNoOtherTypeIsCalledSo() {
    Room room = Room.in(folder);
    room.edit(tree -> schemas(tree).put("io.example.Line", Map.of("type", "object")));
    room.edit(tree -> property(tree, "line", "io.example.Line"));
    assertThat(room.generate()).contains("Line");
    room.edit(tree -> schemas(tree).put("io.another.Line", Map.of("type", "object")));
    room.edit(tree -> property(tree, "more", "io.another.Line"));

    assertThat(room.generate()).contains("Line", "IoAnotherLine");
  }

  @Test
  void qualifiedNamesOfOneClassKeepTheirPackages() {
    Room room = Room.in(folder);
    room.edit(tree -> schemas(tree).put("io.example.Line", Map.of("type", "object")));
    room.edit(tree -> schemas(tree).put("io.another.line", Map.of("type", "object")));
    room.edit(tree -> schemas(tree).put("io.another.Line", Map.of("type", "object")));
    room.edit(tree -> property(tree, "one", "io.example.Line"));
    room.edit(tree -> property(tree, "other", "io.another.Line"));

    assertThat(room.generate()).contains("IoExampleLine", "IoAnotherLine").doesNotContain("Line");
  }

  @Test
  void whoeverRenamesADefinitionGetsTheNewName() {
    Room room = Room.in(folder);
    room.generate();
    room.edit(tree -> schemas(tree).put("call", schemas(tree).remove("tool_call")));
    room.edit(tree -> property(tree, "call", "call"));
    room.edit(
        tree -> mapping(mapping(tree.get("channels")).get("room")).put("x-union", "RoomNews"));

    assertThat(room.generate()).containsExactlyInAnyOrder("Call", "Joined", "RoomNews");
  }

  @Test
  void aSecondEventOfOnePayloadDoesNotRenameIt() {
    Room room = Room.in(folder);
    List<String> before = room.generate();
    room.edit(tree -> {
      Map<String, Object> channel = mapping(mapping(tree.get("channels")).get("room"));
      mapping(channel.get("messages"))
          .put(
              "Again",
              Map.of("payload", Map.of("$ref", "#/channels/room/messages/Joined/payload")));
    });

    assertThat(room.generate()).isEqualTo(before);
  }
}
