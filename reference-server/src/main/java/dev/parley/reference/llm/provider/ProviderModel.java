package dev.parley.reference.llm.provider;

import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.llm.ModelStream;
import dev.parley.reference.llm.Prompt;
import java.net.URI;
import java.net.http.HttpClient;

/** A model behind HTTP. */
final class ProviderModel implements LanguageModel {
  private final String name;
  private final Provider provider;
  private final ModelLimits limits;
  private final HttpClient http;

  ProviderModel(String name, URI baseUrl, Provider provider, ModelLimits limits) {
    this.name = name;
    this.provider = provider;
    this.limits = limits;
    // Without TLS nobody negotiates, and some local servers stumble over the offer to upgrade.
    boolean tls = "https".equals(baseUrl.getScheme());
    this.http = HttpClient.newBuilder()
        .version(tls ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(limits.connect())
        .build();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int preamble() {
    return provider.preamble();
  }

  @Override
  public ModelStream stream(Prompt prompt) {
    CapturedRequest captured = new CapturedRequest();
    PieceCollector pieces = new PieceCollector(provider.otherReason());
    provider
        .model(captured, prompt.options().maxOutputTokens())
        .chat(ChatRequests.of(prompt), pieces);
    Exchange exchange = new Exchange(http, captured.request(), limits);
    return new ProviderStream(provider, exchange, captured.listener(), pieces);
  }
}
