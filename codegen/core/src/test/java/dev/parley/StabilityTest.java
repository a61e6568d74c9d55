package dev.parley;

import static dev.parley.support.EditedContract.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.diagnostic.Rule;
import dev.parley.model.TypeId;
import dev.parley.support.Contracts;
import dev.parley.support.EditedContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an edit of a contract leaves as it was: names that nobody changed, and files that have nothing to do with it. */
class StabilityTest {
  private static final List<String> DEFINITIONS =
      List.of("definitions", "$defs", "schemas", "messages", "channels", "operations");
  private static final Pattern ORDER = Pattern.compile("@JsonPropertyOrder\\(\\{[^}]*}\\)");
  private static final int SHUFFLES = 3;
  private static final int MOST_LINES = 3;
  private static final int MOST_PLACES = 3;
  private static final String ROOM = """
      asyncapi: 3.0.0
      info: { title: Room, version: 1.0.0 }
      x-parley-name: room
      channels:
        room:
          address: /room
          messages:
            Joined:
              payload:
                type: object
                required: [type]
                properties:
                  type: { const: joined }
                  call: { $ref: '#/components/schemas/tool_call' }
      operations:
        send: { action: send, channel: { $ref: '#/channels/room' } }
      components:
        schemas:
          tool_call: { type: object, properties: { id: { type: string } } }
      """;

  @TempDir
  Path folder;

  static Stream<String> contracts() {
    return Stream.concat(Stream.of("(the three)"), Contracts.topics().stream());
  }

  private EditedContract edited(String contract) {
    return contract.startsWith("(")
        ? new EditedContract(Contracts.SCHEMAS, Contracts.real(), folder)
        : new EditedContract(
            Contracts.GOLDEN.resolve(contract).resolve("contract"),
            Contracts.ofTopic(contract),
            folder);
  }

  private EditedContract room() throws IOException {
    Path original = Files.createDirectory(folder.resolve("original"));
    Path document = Files.writeString(original.resolve("asyncapi.yaml"), ROOM);
    return new EditedContract(original, List.of(document), folder.resolve("room"));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void anotherOrderOfDefinitionsChangesNoByte(String contract) {
    EditedContract edited = edited(contract);
    Map<String, String> before = edited.files();

    for (int seed = 0; seed < SHUFFLES; seed++) {
      edited.shuffle(List.of("definitions", "$defs", "schemas"), new Random(seed));

      assertThat(edited.files()).as("seed " + seed).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void anotherOrderOfChannelsOperationsAndMessagesChangesNoName(String contract) {
    EditedContract edited = edited(contract);
    Map<String, TypeId> before = edited.generate();

    for (int seed = 0; seed < SHUFFLES; seed++) {
      edited.shuffle(DEFINITIONS, new Random(seed));

      assertThat(sorted(edited.generate())).as("seed " + seed).isEqualTo(sorted(before));
    }
  }

  /** A union stands where the first of its channels does, which another order changes. */
  private static List<String> sorted(Map<String, TypeId> names) {
    return names.values().stream().map(TypeId::toString).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whoComesLaterAndAsksForAnOldNameGetsAnother(String contract) {
    EditedContract edited = edited(contract);
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

  @ParameterizedTest
  @MethodSource("contracts")
  void generatingTwiceLeavesTheLockAsItIs(String contract) {
    EditedContract edited = edited(contract);
    edited.generate();

    assertThat(edited.load().locks()).isEmpty();
  }

  @Test
  void aTypeKeepsItsNumberWhenTheOtherOneGoes() throws IOException {
    EditedContract room = room();
    Path document = room.documents().get(0);
    room.generate();
    room.edit(document, tree -> schemas(tree).put("ToolCall", Map.of("type", "object")));
    room.edit(document, tree -> property(tree, "other", "ToolCall"));
    assertThat(room.generate().values()).extracting(TypeId::name).contains("ToolCall2");
    room.edit(document, tree -> property(tree, "call", "ToolCall"));
    room.edit(document, tree -> schemas(tree).remove("tool_call"));

    assertThat(room.generate().values()).extracting(TypeId::name).contains("ToolCall2");
  }

  @Test
  void whoeverRenamesADefinitionGetsTheNewName() throws IOException {
    EditedContract room = room();
    Path document = room.documents().get(0);
    room.generate();
    room.edit(document, tree -> schemas(tree).put("call", schemas(tree).remove("tool_call")));
    room.edit(document, tree -> property(tree, "call", "call"));
    room.edit(
        document,
        tree -> mapping(mapping(tree.get("channels")).get("room")).put("x-union", "RoomNews"));

    assertThat(room.generate().values())
        .extracting(TypeId::name)
        .containsExactlyInAnyOrder("Call", "Joined", "RoomNews");
  }

  @Test
  void aSecondEventOfOnePayloadDoesNotRenameIt() throws IOException {
    EditedContract room = room();
    Path document = room.documents().get(0);
    Map<String, TypeId> before = room.generate();
    room.edit(document, tree -> {
      Map<String, Object> channel = mapping(mapping(tree.get("channels")).get("room"));
      mapping(channel.get("messages"))
          .put(
              "Again",
              Map.of("payload", Map.of("$ref", "#/channels/room/messages/Joined/payload")));
    });

    assertThat(room.generate()).isEqualTo(before);
  }

  @Test
  void anObjectInsideAnotherIsCalledAfterItsPropertyWhateverComesBeforeIt() throws IOException {
    EditedContract room = room();
    Path document = room.documents().get(0);
    room.edit(
        document,
        tree ->
            schema(tree).put("properties", Map.of("call", object("item", object("id", Map.of())))));
    room.generate();
    Map<String, String> before = room.files();
    room.edit(
        document,
        tree -> schema(tree)
            .put(
                "properties",
                ordered("item", object("x", Map.of()), "call", schemaOf(tree, "call"))));
    Map<String, String> after = room.files();

    assertThat(before.get("edited/ToolCall.java"))
        .contains("      @JsonProperty(\"item\") @Nullable Item item)");
    assertThat(after.get("edited/ToolCall.java"))
        .contains("    @JsonProperty(\"item\") @Nullable Item item,")
        .contains("      @JsonProperty(\"item\") @Nullable Item item)")
        .doesNotContain("Item2");
    assertThat(after.get("room.ts"))
        .contains("readonly item?: ToolCallItem;", "readonly item?: ToolCallCallItem;");
  }

  @Test
  void anObjectInsideAnotherKeepsItsNameWhenADefinitionAsksForIt() throws IOException {
    EditedContract room = room();
    Path document = room.documents().get(0);
    room.edit(
        document, tree -> schema(tree).put("properties", Map.of("result", object("id", Map.of()))));
    room.generate();
    room.edit(document, tree -> {
      schemas(tree).put("ToolCallResult", object("other", Map.of()));
      property(tree, "late", "ToolCallResult");
    });

    assertThat(room.generate().values()).extracting(TypeId::name).contains("ToolCallResult2");
    assertThat(room.files().get("room.ts")).contains("readonly result?: ToolCallResult;");
  }

  @Test
  void anObjectInsideAnotherGivesWayToADefinitionThatIsAsOld() throws IOException {
    EditedContract room = room();
    Path document = room.documents().get(0);
    room.edit(document, tree -> {
      schema(tree).put("properties", Map.of("result", object("id", Map.of())));
      schemas(tree).put("ToolCallResult", object("other", Map.of()));
      property(tree, "late", "ToolCallResult");
    });

    assertThat(room.generate().values()).extracting(TypeId::name).contains("ToolCallResult");
    assertThat(room.files().get("room.ts")).contains("readonly result?: ToolCall_Result;");
    assertThat(room.files().get("edited/ToolCall.java")).contains("@Nullable Result result");
    property(room, document);
    assertThat(room.files().get("room.ts")).contains("readonly result?: ToolCall_Result;");
  }

  /** Takes the last reference to the definition away, and with it the type. */
  private static void property(EditedContract room, Path document) {
    room.edit(document, tree -> property(tree, "late", "tool_call"));
    assertThat(room.generate().values()).extracting(TypeId::name).doesNotContain("ToolCallResult");
  }

  @Test
  void objectsOfPropertiesThatLookAlikeKeepTheirNames() throws IOException {
    EditedContract room = room();
    Path document = room.documents().get(0);
    room.edit(
        document,
        tree -> schema(tree).put("properties", Map.of("tool_use", object("id", Map.of()))));
    room.generate();
    room.edit(
        document,
        tree -> schema(tree)
            .put(
                "properties",
                ordered("toolUse", object("x", Map.of()), "tool_use", schemaOf(tree, "tool_use"))));

    assertThat(room.files().get("room.ts"))
        .contains("readonly toolUse?: ToolCallToolUse2;", "readonly tool_use?: ToolCallToolUse;");
    assertThat(room.files().get("edited/ToolCall.java"))
        .contains("@JsonProperty(\"toolUse\") @Nullable ToolUse2 toolUse,")
        .contains("@JsonProperty(\"tool_use\") @Nullable ToolUse toolUse2)");
  }

  private static Map<String, Object> object(String property, Object schema) {
    return new LinkedHashMap<>(Map.of("type", "object", "properties", ordered(property, schema)));
  }

  private static Map<String, Object> ordered(Object... entries) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      ordered.put((String) entries[i], entries[i + 1]);
    }
    return ordered;
  }

  private static Object schemaOf(Map<String, Object> tree, String property) {
    return mapping(schema(tree).get("properties")).get(property);
  }

  @Test
  void aPropertyKeepsItsNameWhenOneLikeItComes() throws IOException {
    EditedContract room = room();
    Path document = room.documents().get(0);
    room.edit(document, tree -> schema(tree).put("properties", properties("callId", "kind-of")));
    String before = room.files().get("edited/ToolCall.java");
    room.edit(
        document,
        tree ->
            schema(tree).put("properties", properties("call_id", "callId", "kind-of", "kind_of")));
    String after = room.files().get("edited/ToolCall.java");

    for (String property : List.of("@JsonProperty(\"callId\") @Nullable String callId", "kindOf")) {
      assertThat(before).contains(property);
      assertThat(after).contains(property);
    }
    assertThat(after)
        .contains(
            "@JsonProperty(\"call_id\") @Nullable String callId2",
            "@JsonProperty(\"kind-of\") @Nullable String kindOf,",
            "@JsonProperty(\"kind_of\") @Nullable String kindOf2");
  }

  private static Map<String, Object> schema(Map<String, Object> tree) {
    return mapping(schemas(tree).get("tool_call"));
  }

  private static Map<String, Object> properties(String... names) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Stream.of(names).forEach(name -> properties.put(name, Map.of("type", "string")));
    return properties;
  }

  @Test
  void theLockIsTheSameUnderAnotherRoot() throws IOException {
    EditedContract edited = edited("shared");
    edited.generate();

    for (Path document : edited.documents()) {
      Loaded loaded = new Toolkit(Optional.of(folder), Path.of("/")).load(List.of(document));
      assertThat(loaded.locks()).isEmpty();
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenToIsLeftAlone() throws IOException {
    EditedContract room = room();
    Path document = room.documents().get(0);
    boolean refuses =
        document.getParent().toFile().setWritable(false) && !Files.isWritable(document.getParent());
    assumeTrue(refuses, "root may write everywhere");

    assertThat(room.load().locks()).isEmpty();
    assertThat(room.load().diagnostics()).extracting("rule").doesNotContain(Rule.LOCK_STALE);
  }

  private static Map<String, Object> schemas(Map<String, Object> tree) {
    return mapping(mapping(tree.get("components")).get("schemas"));
  }

  private static void property(Map<String, Object> tree, String name, String schema) {
    Map<String, Object> channel = mapping(mapping(tree.get("channels")).get("room"));
    Map<String, Object> joined = mapping(mapping(channel.get("messages")).get("Joined"));
    mapping(mapping(joined.get("payload")).get("properties"))
        .put(name, Map.of("$ref", "#/components/schemas/" + schema));
  }

  /**
   * What callers see: the file of the type in Java, the declaration of the type in TypeScript. What comes once does not count: the imports and
   * the annotation that a first optional property needs, the parentheses of a first component, the annotation that has outgrown its line.
   */
  @ParameterizedTest
  @MethodSource("contracts")
  void anOptionalPropertyChangesAtMostThreePublicLines(String contract) {
    EditedContract edited = edited(contract);
    Map<String, String> before = edited.files();
    for (Path document : edited.documents()) {
      Map<String, Object> original = EditedContract.read(document);
      for (List<String> place : objects(original, new Random(1))) {
        edited.edit(
            document,
            tree -> mapping(at(tree, place)).put("added_by_the_test", Map.of("type", "string")));

        edited
            .files()
            .forEach((file, text) -> assertThat(
                    changed(publicLines(file, before.get(file)), publicLines(file, text)))
                .as(String.join("/", place) + " in " + file)
                .hasSizeLessThanOrEqualTo(MOST_LINES));

        edited.edit(document, tree -> {
          tree.clear();
          tree.putAll(original);
        });
      }
    }
  }

  private static Object at(Map<String, Object> tree, List<String> place) {
    Object at = tree;
    for (String key : place) {
      at = at instanceof List<?> list
          ? list.get(Integer.parseInt(key))
          : mapping(at).get(key);
    }
    return at;
  }

  private static List<List<String>> objects(Map<String, Object> document, Random random) {
    List<List<String>> found = new ArrayList<>();
    objects(document, List.of(), found);
    Collections.shuffle(found, random);
    return found.subList(0, Math.min(found.size(), MOST_PLACES));
  }

  private static void objects(Object node, List<String> path, List<List<String>> found) {
    if (node instanceof Map<?, ?>) {
      mapping(node).forEach((key, value) -> {
        List<String> at = new ArrayList<>(path);
        at.add(key);
        if (key.equals("properties") && !path.contains("examples")) {
          found.add(at);
        }
        objects(value, at, found);
      });
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        List<String> at = new ArrayList<>(path);
        at.add(String.valueOf(i));
        objects(list.get(i), at, found);
      }
    }
  }

  private static List<String> publicLines(String file, String text) {
    boolean isHidden =
        file.contains("runtime") || file.matches(".*(Codec|ContractSchemas)\\d*\\.java");
    if (isHidden) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    boolean isPublic = file.endsWith(".java");
    String joined = ORDER
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(m.group().replaceAll("\\s+|,(?=\\s*})", "")));
    for (String line : joined.lines().toList()) {
      if (file.endsWith(".ts") && !line.isEmpty() && !line.startsWith(" ")) {
        isPublic = line.matches("export (interface|type) .*");
      }
      boolean isOnce =
          line.matches("import .*|\\s*@JsonInclude.*|public record \\w+\\(|    implements .*");
      if (isPublic && !isOnce) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static List<String> changed(List<String> before, List<String> after) {
    List<String> changed = new ArrayList<>(after);
    before.forEach(changed::remove);
    return changed;
  }
}
