package dev.parley.reference.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** A client of the agent chat that knows HTTP and nothing else. */
public final class ChatClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;

  /** A client of the server on a port of this machine. */
  public ChatClient(int port) {
    this.port = port;
  }

  /** Posts a JSON document to the chat stream and reads what comes back to its end. */
  public List<SseFrame> chat(String document) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = post(document);
    if (response.statusCode() != 200) {
      response.body().close();
      throw new IOException("the server has answered " + response.statusCode());
    }
    return SseReader.readAll(response.body());
  }

  /** Posts a JSON document to the chat stream. */
  public HttpResponse<InputStream> post(String document) throws IOException, InterruptedException {
    HttpRequest request = to("/api/chat/stream")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(document))
        .build();
    return HTTP.send(request, BodyHandlers.ofInputStream());
  }

  /** Sends any request. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** A request to a path of the server. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }
}
