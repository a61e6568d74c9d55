package dev.parley.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.testing.ChatClient;
import dev.parley.reference.testing.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthTest {
  @Test
  void healthIsToldInTheWordsThatClientsKnow() throws Exception {
    try (TestServer server = TestServer.start()) {
      ChatClient client = server.client();

      HttpResponse<String> response = client.send(client.to("/health"));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(response.body())
          .isEqualTo("{\"status\":\"healthy\",\"features\":{\"chat_streaming\":true,"
              + "\"agent_lifecycle_control\":true,\"websocket_events\":true}}");
    }
  }
}
