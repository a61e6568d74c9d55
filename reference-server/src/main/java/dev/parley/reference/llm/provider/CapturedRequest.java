package dev.parley.reference.llm.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A transport that sends nothing: it keeps the request that langchain4j has made, and the listener
 * that reads its answer. So the one who pulls an answer is the one who reads the connection, and
 * every stream can be cancelled, timed and tried again in one way.
 */
final class CapturedRequest implements HttpClient, HttpClientBuilder {
  private @Nullable HttpRequest request;
  private @Nullable ServerSentEventListener listener;

  java.net.http.HttpRequest request() {
    HttpRequest captured = captured(request);
    java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(
            URI.create(captured.url()))
        .method(captured.method().name(), BodyPublishers.ofString(captured.body()));
    captured
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.build();
  }

  ServerSentEventListener listener() {
    return captured(listener);
  }

  @Override
  public void execute(
      HttpRequest given, ServerSentEventParser parser, ServerSentEventListener reader) {
    request = given;
    listener = reader;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest given) {
    throw new UnsupportedOperationException("answers are streamed");
  }

  @Override
  public @Nullable Duration connectTimeout() {
    return null;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public @Nullable Duration readTimeout() {
    return null;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClient build() {
    return this;
  }

  private static <T> T captured(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("no request was made");
    }
    return value;
  }
}
