package dev.parley.reference;

import dev.parley.reference.auth.Origins;
import dev.parley.reference.auth.TokenSettings;
import dev.parley.reference.engine.Limits;
import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.llm.ScriptedModel;
import dev.parley.reference.wire.Connections.Patience;
import java.time.Duration;
import java.util.Optional;

/**
 * All that can be set of a server.
 *
 * @param host the address to listen on
 * @param port 0 takes any that is free
 * @param database the path of an SQLite file, or the URL of a database
 * @param model who answers
 * @param tokens which tokens are accepted
 * @param developmentKey whether the key of the tokens is one that everybody knows
 * @param queryToken whether the token may stand in a WebSocket's URL
 * @param origins which web pages may talk to the server
 * @param limits how much and how long runs may
 * @param patience how long to wait for clients
 * @param access how users sign in
 * @param retry how long clients are told to wait before they connect again
 * @param drain how long clients have to say goodbye when the server stops
 */
public record Settings(
    String host,
    int port,
    String database,
    LanguageModel model,
    TokenSettings tokens,
    boolean developmentKey,
    boolean queryToken,
    Origins origins,
    Limits limits,
    Patience patience,
    Access access,
    Duration retry,
    Duration drain) {
  /** The key of servers that were given none. It is here for everybody to read. */
  static final String DEVELOPMENT_KEY = "parley-development-key-do-not-use-in-production";

  static final String ISSUER = "parley";

  /** For this machine alone, with a key that everybody knows. */
  public static Settings development(String database, int port) {
    return new Settings(
        "127.0.0.1",
        port,
        database,
        new ScriptedModel(),
        tokens(DEVELOPMENT_KEY, Optional.empty()),
        true,
        true,
        Origins.of(""),
        Limits.DEFAULT,
        Patience.DEFAULT,
        Access.DEFAULT.withoutTls(),
        Duration.ofSeconds(3),
        Duration.ofSeconds(2));
  }

  static TokenSettings tokens(String secret, Optional<dev.parley.reference.auth.RemoteKeys> keys) {
    return new TokenSettings(
        ISSUER,
        ISSUER,
        secret.isEmpty() ? Optional.empty() : Optional.of(new TokenSettings.Secret(secret)),
        keys,
        Duration.ofSeconds(30));
  }

  /** The same with another model. */
  public Settings with(LanguageModel other) {
    return new Settings(
        host,
        port,
        database,
        other,
        tokens,
        developmentKey,
        queryToken,
        origins,
        limits,
        patience,
        access,
        retry,
        drain);
  }

  /** The same with other limits and patience. */
  public Settings with(Limits otherLimits, Patience otherPatience) {
    return new Settings(
        host,
        port,
        database,
        model,
        tokens,
        developmentKey,
        queryToken,
        origins,
        otherLimits,
        otherPatience,
        access,
        retry,
        drain);
  }

  /** The same with web pages of some origins. */
  public Settings with(Origins others) {
    return new Settings(
        host,
        port,
        database,
        model,
        tokens,
        developmentKey,
        queryToken,
        others,
        limits,
        patience,
        access,
        retry,
        drain);
  }

  /** The same with another way to sign in. */
  public Settings with(Access other) {
    return new Settings(
        host,
        port,
        database,
        model,
        tokens,
        developmentKey,
        queryToken,
        origins,
        limits,
        patience,
        other,
        retry,
        drain);
  }
}
