package dev.parley.internal.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Loaded;
import dev.parley.Toolkit;
import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.Direction;
import dev.parley.model.Operation;
import dev.parley.model.TypeId;
import dev.parley.support.Findings;
import dev.parley.support.ShapeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What AsyncAPI documents say in unusual ways. */
class AsyncApiDocumentsTest {
  @TempDir
  private Path folder;

  private Contract contract(String text) throws IOException {
    Loaded loaded = new Toolkit(Optional.empty(), folder)
        .load(List.of(Files.writeString(folder.resolve("asyncapi.yaml"), text)));
    return loaded
        .contracts()
        .orElseThrow(() -> new AssertionError(Findings.text(loaded.diagnostics())))
        .contracts()
        .get(0);
  }

  private static List<String> names(List<TypeId> types) {
    return types.stream().map(TypeId::name).toList();
  }

  @Test
  void inVersion2ATraitGoesBeforeTheMessageAndTheLaterTraitBeforeTheEarlier() throws IOException {
    Contract contract = contract("""
        asyncapi: 2.6.0
        info: { title: T, version: 1.0.0 }
        channels:
          a:
            subscribe:
              operationId: hear
              traits: [{ summary: of the trait }]
              summary: of the operation
              message:
                name: Own
                traits: [{ name: First }, { name: Second }]
                payload: { type: object }
        """);

    assertThat(names(contract.operations().get(0).messages())).containsExactly("Second");
    assertThat(contract.operations().get(0).documentation().summary()).isEqualTo("of the trait");
  }

  @Test
  void inVersion3TheMessageGoesBeforeItsTraits() throws IOException {
    Contract contract = contract("""
        asyncapi: 3.0.0
        info: { title: T, version: 1.0.0 }
        channels: { a: { messages: { M: { payload: { type: object } } } } }
        operations:
          hear:
            action: send
            channel: { $ref: '#/channels/a' }
            summary: of the operation
            traits: [{ summary: of the trait, description: first }, { description: second }]
        """);

    assertThat(contract.operations().get(0).documentation().summary())
        .isEqualTo("of the operation");
    assertThat(contract.operations().get(0).documentation().description()).isEqualTo("second");
  }

  @Test
  void aReplyGoesTheOtherWay() throws IOException {
    Contract contract = contract("""
        asyncapi: 3.0.0
        info: { title: T, version: 1.0.0 }
        channels:
          ask: { messages: { Question: { payload: { type: object } }, Refusal: { payload: { type: object } } } }
          answer: { messages: { Answer: { payload: { type: object } } } }
        operations:
          ask:
            action: receive
            channel: { $ref: '#/channels/ask' }
            messages: [{ $ref: '#/channels/ask/messages/Question' }]
            reply: { channel: { $ref: '#/channels/answer' } }
          again:
            action: receive
            channel: { $ref: '#/channels/ask' }
            messages: [{ $ref: '#/channels/ask/messages/Question' }]
            reply: { address: { location: '$message.header#/to' }, messages: [{ $ref: '#/channels/ask/messages/Refusal' }] }
          silent:
            action: receive
            channel: { $ref: '#/channels/ask' }
            messages: [{ $ref: '#/channels/ask/messages/Question' }]
            reply: { address: { location: '$message.header#/to' } }
        """);

    List<Operation> replies = contract.operations().stream()
        .filter(o -> o.direction() == Direction.EVENT)
        .toList();
    assertThat(replies).extracting(Operation::name).containsExactly("ask reply", "again reply");
    assertThat(replies).extracting(Operation::channel).containsExactly("answer", "ask");
    Channel ask = contract.channels().get(0);
    assertThat(ask.commands().map(TypeId::name)).contains("Question");
    assertThat(ask.events().map(TypeId::name)).contains("Refusal");
  }

  @Test
  void everyObjectMayBeAReferenceToAnotherFile() throws IOException {
    Files.writeString(folder.resolve("parts.yaml"), """
        channels: { a: { $ref: '#/channel' } }
        channel: { address: 'a/{id}', parameters: { id: { $ref: '#/parameter' } }, messages: { M: { $ref: '#/message' } } }
        parameter: { enum: [x, y], default: x }
        message: { traits: [{ $ref: '#/trait' }], payload: { $ref: 'payload.json' } }
        trait: { summary: s }
        operation: { action: send, channel: { $ref: '#/channel' } }
        """);
    Files.writeString(folder.resolve("payload.json"), "{\"type\": \"object\"}");
    Contract contract = contract("""
        asyncapi: 3.0.0
        info: { title: T, version: 1.0.0 }
        channels: { a: { $ref: 'parts.yaml#/channels/a' } }
        operations: { send: { $ref: 'parts.yaml#/operation' } }
        """);

    Channel channel = contract.channels().get(0);
    assertThat(channel.events()).isPresent();
    assertThat(contract.operations().get(0).channel()).isEqualTo("a");
    assertThat(channel.parameters()).hasSize(1);
    assertThat(channel.parameters().get(0).values()).containsExactly("x", "y");
    assertThat(channel.parameters().get(0).otherwise()).contains("x");
  }

  @Test
  void theMessagesOfAOneOfMayStandElsewhere() throws IOException {
    Contract contract = contract("""
        asyncapi: 2.4.0
        info: { title: T, version: 1.0.0 }
        channels:
          a: { subscribe: { message: { $ref: '#/components/messages/All' } } }
          b: { publish: { message: { $ref: '#/components/messages/A' } } }
        components:
          messages:
            All: { oneOf: [{ $ref: '#/components/messages/A' }, { $ref: '#/components/messages/B' }] }
            A: { payload: { type: object, required: [type], properties: { type: { const: a } } } }
            B: { payload: { type: object, required: [type], properties: { type: { const: b } } } }
        """);

    assertThat(names(contract.operations().get(0).messages())).containsExactly("A", "B");
    assertThat(names(contract.operations().get(1).messages())).containsExactly("A");
  }

  @Test
  void definitionsMayHaveTheirLanguageAroundThem() throws IOException {
    Contract contract = contract("""
        asyncapi: 3.0.0
        info: { title: T, version: 1.0.0 }
        channels: { a: { address: /a, messages: { m: { payload: { $ref: '#/components/schemas/Note' } } } } }
        operations: { send: { action: send, channel: { $ref: '#/channels/a' } } }
        components:
          schemas:
            Note:
              schemaFormat: application/vnd.oai.openapi;version=3.0.0
              schema:
                type: object
                required: [text]
                properties: { text: { type: string, nullable: true }, by: { $ref: '#/components/schemas/Person' } }
            Person:
              schemaFormat: application/vnd.aai.asyncapi+json;version=3.0.0
              schema:
                schemaFormat: application/vnd.oai.openapi;version=3.0.0
                schema: { type: object, properties: { friends: { type: array, items: { $ref: '#/components/schemas/Person' } }, at: { type: string, nullable: true } } }
        """);

    assertThat(contract.declarations())
        .extracting(d -> d.id().name() + " = " + ShapeText.of(d.shape()))
        .containsExactly(
            "M = {text: string or null, by?: Person}",
            "Person = {friends?: list of Person, at?: string or null}");
  }

  @Test
  void messagesOfAChannelThatStandsElsewhereAreNamedByTheirWayThroughIt() throws IOException {
    Files.writeString(folder.resolve("notes.yaml"), """
        messages: { Written: { payload: { type: object } }, Read: { payload: { type: object } } }
        """);

    Contract contract = contract("""
        asyncapi: 3.0.0
        info: { title: T, version: 1.0.0 }
        channels: { notes: { $ref: notes.yaml } }
        operations:
          write: { action: receive, channel: { $ref: '#/channels/notes' }, messages: [{ $ref: '#/channels/notes/messages/Written' }] }
        """);

    assertThat(names(contract.operations().get(0).messages())).containsExactly("Written");
    assertThat(contract.operations().get(0).channel()).isEqualTo("notes");
  }

  @Test
  void oneOfSeveralMessagesMayBeOneOfSeveralToo() throws IOException {
    Contract contract = contract("""
        asyncapi: 2.6.0
        info: { title: T, version: 1.0.0 }
        channels:
          a: { subscribe: { message: { oneOf: [{ $ref: '#/components/messages/A' }, { $ref: '#/components/messages/More' }] } } }
        components:
          messages:
            A: { payload: { type: object } }
            B: { payload: { type: object } }
            C: { payload: { type: object } }
            More: { oneOf: [{ $ref: '#/components/messages/B' }, { oneOf: [{ $ref: '#/components/messages/C' }, { $ref: '#/components/messages/More' }] }] }
        """);

    assertThat(names(contract.operations().get(0).messages())).containsExactly("A", "B", "C");
  }

  @Test
  void aMessageInAForeignLanguageIsLeftOutOfAUnion() throws IOException {
    Contract contract = contract("""
        asyncapi: 3.0.0
        info: { title: T, version: 1.0.0 }
        defaultContentType: application/json
        channels:
          a:
            messages:
              A: { payload: { type: object, required: [type], properties: { type: { const: a } } } }
              B: { payload: { type: object, required: [type], properties: { type: { const: b } } } }
              P: { payload: { schemaFormat: 'application/vnd.google.protobuf;version=3', schema: 'message P {}' } }
        operations: { send: { action: send, channel: { $ref: '#/channels/a' } } }
        """);

    assertThat(contract.channels().get(0).events().map(TypeId::name)).contains("AEvent");
  }
}
