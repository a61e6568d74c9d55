package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.model.TypeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Habits of documents that are older or freer than ours, and right all the same. */
class StrangersDocumentsTest {
  @TempDir
  private Path folder;

  @Test
  void schemasCallEachOtherByTheIdsThatAValidatorIsGivenThemUnder() throws IOException {
    write("lib/address_schema.json", """
        {"id": "/addressSchema", "type": "string", "pattern": "^0x[0-9a-f]{40}$"}
        """);
    write("lib/named.json", """
        {"$id": "Amount", "type": "string"}
        """);

    Loaded loaded = check("lib/order.json", """
        {"id": "/orderSchema", "type": "object",
         "properties": {"maker": {"$ref": "/addressSchema"}, "amount": {"$ref": "Amount"}}}
        """);

    assertThat(messages(loaded)).isEmpty();
    assertThat(names(loaded)).contains("Order", "AddressSchema", "Named");
  }

  @Test
  void schemasInAFolderThatIsBuiltCallEachOtherByTheirIds() throws IOException {
    write("build/schemas/size.json", """
        {"$id": "https://shop.example/size", "type": "string"}
        """);
    write("build/node_modules/size.json", """
        {"$id": "https://shop.example/colour", "type": "string"}
        """);

    Loaded loaded = check("build/schemas/shirt.json", """
        {"type": "object", "properties": {"size": {"$ref": "https://shop.example/size"}, "colour": {"$ref": "https://shop.example/colour"}}}
        """);

    assertThat(messages(loaded))
        .singleElement()
        .asString()
        .contains("`https://shop.example/colour`, and no file at hand");
  }

  @Test
  void referencesNameChannelsAsTheyAreWritten() throws IOException {
    Loaded loaded = check("lamps.json", """
        {"asyncapi": "3.0.0", "info": {"title": "Lamps", "version": "1"},
         "channels": {"lamps/{id} on": {"messages": {"On": {"payload": {"type": "object"}}}, "parameters": {"id": {}}}},
         "operations": {"on": {"action": "send", "channel": {"$ref": "#/channels/lamps~1{id} on"},
           "messages": [{"$ref": "#/channels/lamps~1{id} on/messages/On"}]}}}
        """);

    assertThat(messages(loaded)).isEmpty();
  }

  @Test
  void examplesOfAnApplicationWithAnIdAreHeldToTheirSchemas() throws IOException {
    Loaded loaded = check("lamps.json", """
        {"asyncapi": "2.6.0", "id": "https://lamps.example/api", "info": {"title": "Lamps", "version": "1"},
         "channels": {"lamps": {"subscribe": {"message": {"name": "On", "payload": {
           "type": "object", "properties": {"watts": {"type": "integer", "examples": [60, "bright"]}}}}}}}}
        """);

    assertThat(messages(loaded))
        .singleElement()
        .asString()
        .contains("the text `bright`: string found, integer expected");
  }

  @Test
  void aParameterOfAsyncApi20MayBeAReference() throws IOException {
    Loaded loaded = check("lamps.json", """
        {"asyncapi": "2.0.0", "info": {"title": "Lamps", "version": "1"},
         "channels": {"lamps/{id}": {
           "parameters": {"id": {"$ref": "#/components/parameters/id"}},
           "subscribe": {"message": {"name": "On", "payload": {"type": "object"}}}}},
         "components": {"parameters": {"id": {"schema": {"type": "string"}}}}}
        """);

    assertThat(messages(loaded)).isEmpty();
  }

  @Test
  void aSchemaOfADraftThatIsNotKnownCallsItselfByItsId() throws IOException {
    Loaded loaded = check("news.json", """
        {"$schema": "http://json-schema.org/draft-03/schema#", "id": "https://news.example/item.json#", "type": "object",
         "properties": {"associations": {"type": "array", "items": {"$ref": "https://news.example/item.json#"}}}}
        """);

    assertThat(messages(loaded)).singleElement().asString().contains("draft-03");
    assertThat(names(loaded)).containsExactly("News");
  }

  @Test
  void anIntegerOfDraft04IsOne() throws IOException {
    Loaded loaded = check("old.json", """
        {"$schema": "http://json-schema.org/draft-04/schema#", "type": "array", "minItems": 1, "items": {"type": "string"}}
        """);

    assertThat(messages(loaded)).isEmpty();
  }

  @Test
  void aFileThatNamesNoDraftMayBeOfAnOldOne() throws IOException {
    Loaded loaded = check("pair.json", """
        {"type": "array", "items": [{"type": "string"}, {"type": "integer"}], "additionalItems": false}
        """);

    assertThat(messages(loaded)).isEmpty();
  }

  @Test
  void aDocumentWithoutOperationsIsALibraryOfTypes() throws IOException {
    Loaded loaded = check("library.json", """
        {"asyncapi": "3.0.0", "info": {"title": "Library", "version": "1"},
         "components": {
           "messages": {"Sent": {"payload": {"type": "object", "properties": {"by": {"$ref": "#/components/schemas/Author"}}}}},
           "schemas": {"Author": {"type": "object", "properties": {"name": {"type": "string"}}}}}}
        """);

    assertThat(messages(loaded)).isEmpty();
    assertThat(loaded.contracts().orElseThrow().contracts().get(0).roots())
        .extracting(TypeId::name)
        .containsExactly("Sent", "Author");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Loaded check(String name, String text) throws IOException {
    write(name, text);
    return new Toolkit(Optional.of(folder), folder).check(List.of(folder.resolve(name)));
  }

  private static List<String> messages(Loaded loaded) {
    return loaded.diagnostics().stream().map(Diagnostic::message).toList();
  }

  private static List<String> names(Loaded loaded) {
    return loaded.contracts().orElseThrow().contracts().get(0).declarations().stream()
        .map(t -> t.id().name())
        .toList();
  }
}
