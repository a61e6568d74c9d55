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
  private final String token;

  /** A client of the server on a port of this machine, with a token to show. */
  public ChatClient(int port, String token) {
    this.port = port;
    this.token = token;
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

  /** Attaches to a run, after an event or, where that is empty, from its first one. */
  public HttpResponse<InputStream> attach(String run, String after)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = to("/api/chat/stream?run_id=" + run).GET();
    if (!after.isEmpty()) {
      request.header("Last-Event-ID", after);
    }
    return HTTP.send(request.build(), BodyHandlers.ofInputStream());
  }

  /** Opens a WebSocket. */
  public SocketClient socket(String path) {
    return SocketClient.open(HTTP, port, path, token);
  }

  /** Sends any request. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** Gets what is at a path. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path).GET());
  }

  /** Posts a JSON document, or nothing where it is empty, to a path. */
  public HttpResponse<String> post(String path, String document)
      throws IOException, InterruptedException {
    return send(to(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(document)));
  }

  /** A request to a path of the server, with the token. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + token)
        .timeout(Duration.ofSeconds(60));
  }
}
