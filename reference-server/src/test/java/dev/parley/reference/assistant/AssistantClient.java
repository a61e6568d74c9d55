package dev.parley.reference.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.contract.assistant.AssistantCommand;
import dev.parley.reference.contract.assistant.AssistantCommands;
import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.AssistantEvents;
import dev.parley.reference.contract.assistant.Auth;
import dev.parley.reference.contract.assistant.AuthSuccess;
import dev.parley.reference.contract.assistant.ChatLifecycle;
import dev.parley.reference.contract.assistant.Message;
import dev.parley.reference.contract.assistant.Resume;
import dev.parley.reference.contract.assistant.Resumed;
import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.ClosedSchemas;
import dev.parley.reference.testing.SocketClient;
import dev.parley.reference.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client of the assistant chat that holds every frame to the contract. */
final class AssistantClient implements AutoCloseable {
  private static final ClosedSchemas SCHEMAS = schemas();

  private final SocketClient socket;
  private final List<AssistantEvent> seen = new ArrayList<>();
  private final ChatLifecycle order = new ChatLifecycle();

  private AssistantClient(SocketClient socket) {
    this.socket = socket;
  }

  private static ClosedSchemas schemas() {
    try {
      return ClosedSchemas.in(Path.of("../schemas"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection that nobody has signed in on. */
  static AssistantClient open(TestServer server) {
    return new AssistantClient(new ChatClient(server.port(), "").socket("/ws/chat"));
  }

  /** A connection with a token in the query. */
  static AssistantClient open(TestServer server, String token) {
    return new AssistantClient(new ChatClient(server.port(), "").socket("/ws/chat?token=" + token));
  }

  /** A connection of a user who has signed in by the first message. */
  static AssistantClient signedIn(TestServer server, String user) throws InterruptedException {
    AssistantClient client = open(server);
    client.send(new Auth(server.token(user)));
    client.next(AuthSuccess.class);
    return client;
  }

  /** A connection of the usual user. */
  static AssistantClient signedIn(TestServer server) throws InterruptedException {
    return signedIn(server, TestServer.USER);
  }

  String session() {
    return seen.stream()
        .filter(AuthSuccess.class::isInstance)
        .map(each -> ((AuthSuccess) each).sessionId())
        .findFirst()
        .orElseThrow();
  }

  AssistantClient send(AssistantCommand command) {
    return send(new String(AssistantCommands.encode(command), StandardCharsets.UTF_8));
  }

  AssistantClient send(String frame) {
    socket.send(frame);
    return this;
  }

  AssistantClient ask(String text) {
    return send(new Message(text, null, null, null, null, null));
  }

  AssistantClient ask(String text, UUID messageId) {
    return send(new Message(text, messageId, null, null, null, null));
  }

  Resumed resume(String session, long after) throws InterruptedException {
    send(new Resume(session, after, "resume_1"));
    return next(Resumed.class);
  }

  AssistantEvent next() throws InterruptedException {
    String frame = socket.next();
    AssistantEvent event = AssistantEvents.decode(frame);
    assertThat(SCHEMAS.check("assistant/events/" + event.type() + ".yaml", frame))
        .isEmpty();
    assertThat(new String(AssistantEvents.encode(event), StandardCharsets.UTF_8))
        .isEqualTo(frame);
    assertThat(order.next(event).toString()).isEqualTo("ok");
    seen.add(event);
    return event;
  }

  /** The next event, which has to be of a type. */
  <E extends AssistantEvent> E next(Class<E> type) throws InterruptedException {
    AssistantEvent event = next();
    assertThat(event).isInstanceOf(type);
    return type.cast(event);
  }

  /** All events up to the first of a type. */
  List<AssistantEvent> until(Class<? extends AssistantEvent> type) throws InterruptedException {
    List<AssistantEvent> events = new ArrayList<>();
    do {
      events.add(next());
    } while (!type.isInstance(events.get(events.size() - 1)));
    return events;
  }

  int closeCode() throws Exception {
    return socket.closeCode();
  }

  void abort() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.close();
  }

  static List<String> types(List<? extends AssistantEvent> events) {
    return events.stream().map(AssistantEvent::type).toList();
  }

  /** The number of an event on its session; 0 where it has none. */
  static long seq(AssistantEvent event) {
    @Nullable Long seq = Seqs.of(event);
    return seq == null ? 0 : seq;
  }
}
