package dev.parley.reference.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.parley.reference.auth.AuthException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Instant NOW = Instant.parse("2025-09-16T02:17:13Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static RSAKey rsa;
  private static RSAKey stranger;
  private static KeySetServer keySet;

  @BeforeAll
  static void publishAKey() throws Exception {
    rsa = new RSAKeyGenerator(2048).keyID("one").generate();
    stranger = new RSAKeyGenerator(2048).generate();
    keySet = new KeySetServer();
    keySet.publish(rsa);
  }

  @AfterAll
  static void stop() {
    keySet.close();
  }

  @Test
  void aTokenThatIsIssuedIsAccepted() throws Exception {
    Tokens tokens = both();

    assertThat(tokens.check(tokens.issue("user_7", Duration.ofMinutes(5))))
        .isEqualTo(new Identity("user_7", NOW.plusSeconds(300)));
  }

  @Test
  void aTokenOfThePublishedKeyIsAccepted() throws Exception {
    assertThat(both().check(rs256(rsa, claims())).userId()).isEqualTo("user_7");
  }

  @Test
  void badTokensAreRefused() throws Exception {
    Tokens tokens = both();
    for (Map.Entry<String, String> bad : badTokens().entrySet()) {
      assertThat(catchThrowable(() -> tokens.check(bad.getValue())))
          .as(bad.getKey())
          .isInstanceOfSatisfying(
              AuthException.class,
              fault -> assertThat(fault.reason())
                  .as(bad.getKey())
                  .isEqualTo(
                      bad.getKey().startsWith("expired")
                          ? Reason.EXPIRED
                          : bad.getKey().startsWith("missing:") ? Reason.MISSING : Reason.BAD));
    }
  }

  private Map<String, String> badTokens() throws Exception {
    Map<String, String> bad = new LinkedHashMap<>();
    String good = hs256(SECRET.getBytes(StandardCharsets.UTF_8), claims());
    String[] parts = good.split("\\.");
    bad.put("missing: nothing at all", "");
    bad.put("no token", "hello");
    bad.put("two parts", parts[0] + "." + parts[1]);
    bad.put("no signature", parts[0] + "." + parts[1] + ".");
    bad.put(
        "another payload",
        parts[0] + "."
            + hs256(SECRET.getBytes(StandardCharsets.UTF_8), claims().subject("admin"))
                .split("\\.")[1]
            + "." + parts[2]);
    bad.put("another secret", hs256("x".repeat(32).getBytes(StandardCharsets.UTF_8), claims()));
    bad.put("alg none", new PlainJWT(claims().build()).serialize());
    bad.put(
        "alg None in the header of a signed one",
        base64("{\"alg\":\"None\"}") + "." + parts[1] + "." + parts[2]);
    bad.put("alg nOnE without a signature", base64("{\"alg\":\"nOnE\"}") + "." + parts[1] + ".");
    bad.put(
        "a public key as the secret, PEM",
        hs256(pem(rsa).getBytes(StandardCharsets.US_ASCII), claims()));
    bad.put("a public key as the secret, DER", hs256(rsa.toRSAPublicKey().getEncoded(), claims()));
    bad.put("a key of somebody else with the known id", rs256(named("one"), claims()));
    bad.put("an unknown key", rs256(named("two"), claims()));
    bad.put("a key in the header", embedded());
    bad.put(
        "RS512, which is not pinned",
        sign(
            new RSASSASigner(rsa),
            new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("one").build(),
            claims()));
    bad.put(
        "HS512, which is not pinned",
        sign(new MACSigner("y".repeat(64)), new JWSHeader(JWSAlgorithm.HS512), claims()));
    bad.put(
        "a type that is no token",
        sign(
            new MACSigner(SECRET),
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("logout+jwt"))
                .build(),
            claims()));
    bad.put(
        "a critical header that nobody knows",
        sign(
            new MACSigner(SECRET),
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .criticalParams(java.util.Set.of("exp2"))
                .customParam("exp2", 1)
                .build(),
            claims()));
    bad.put("expired", secret(claims().expirationTime(at(-61))));
    bad.put("not yet valid", secret(claims().notBeforeTime(at(61))));
    bad.put("issued in the future", secret(claims().issueTime(at(61))));
    bad.put("without expiry", secret(claims().expirationTime(null)));
    bad.put("without time of issue", secret(claims().issueTime(null)));
    bad.put("without subject", secret(claims().subject(null)));
    bad.put("subject that is no id", secret(claims().subject("a b\n")));
    bad.put("empty subject", secret(claims().subject("")));
    bad.put("another audience", secret(claims().audience("other")));
    bad.put("without audience", secret(claims().audience((String) null)));
    bad.put("another issuer", secret(claims().issuer("https://evil.example")));
    bad.put("without issuer", secret(claims().issuer(null)));
    bad.put("too long", secret(claims().claim("padding", "x".repeat(9000))));
    bad.put("white space", " " + good);
    return bad;
  }

  @Test
  void clocksMayDifferALittle() throws Exception {
    Tokens tokens = both();

    assertThat(tokens.check(secret(claims().expirationTime(at(-10)))).userId()).isEqualTo("user_7");
    assertThat(tokens
            .check(secret(claims().notBeforeTime(at(10)).issueTime(at(10))))
            .userId())
        .isEqualTo("user_7");
  }

  @Test
  void withoutASecretNoTokenOfHs256IsAccepted() {
    Tokens remote =
        new Tokens(settings(Optional.empty(), Optional.of(remoteKeys(Duration.ZERO))), CLOCK);

    assertThatThrownBy(() -> remote.check(secret(claims()))).isInstanceOf(AuthException.class);
    assertThatThrownBy(() -> remote.issue("user_7", Duration.ofMinutes(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyThatIsNewIsFetchedAndOneThatIsGoneIsNoLongerGood() throws Exception {
    try (KeySetServer server = new KeySetServer()) {
      RSAKey old = rsa;
      RSAKey fresh = named("new");
      server.publish(old);
      Tokens tokens = new Tokens(
          settings(
              Optional.empty(),
              Optional.of(new RemoteKeys(server.url(), Duration.ofHours(1), Duration.ofMillis(1)))),
          CLOCK);
      assertThat(tokens.check(rs256(old, claims())).userId()).isEqualTo("user_7");

      server.publish(fresh);

      assertThat(tokens.check(rs256(fresh, claims())).userId()).isEqualTo("user_7");
      assertThatThrownBy(() -> tokens.check(rs256(old, claims())))
          .isInstanceOf(AuthException.class);
    }
  }

  @Test
  void madeUpKeyIdsDoNotFloodTheIssuer() throws Exception {
    try (KeySetServer server = new KeySetServer()) {
      server.publish(rsa);
      Tokens tokens = new Tokens(
          settings(
              Optional.empty(),
              Optional.of(new RemoteKeys(server.url(), Duration.ofHours(2), Duration.ofHours(1)))),
          CLOCK);
      tokens.check(rs256(rsa, claims()));
      String unknown = rs256(named("x"), claims());
      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(() -> tokens.check(unknown)).isInstanceOf(AuthException.class);
      }

      assertThat(server.requests()).isLessThanOrEqualTo(3);
      assertThat(tokens.check(rs256(rsa, claims())).userId()).isEqualTo("user_7");
    }
  }

  @Test
  void keysThatAreKnownOutliveTheIssuer() throws Exception {
    KeySetServer server = new KeySetServer();
    server.publish(rsa);
    Tokens tokens = new Tokens(
        settings(
            Optional.empty(),
            Optional.of(new RemoteKeys(server.url(), Duration.ofMillis(20), Duration.ofMillis(1)))),
        CLOCK);
    tokens.check(rs256(rsa, claims()));
    server.close();
    Thread.sleep(40);

    assertThat(tokens.check(rs256(rsa, claims())).userId()).isEqualTo("user_7");
  }

  @Test
  void keySetsComeByTlsOnly() {
    assertThatThrownBy(() -> RemoteKeys.at(java.net.URI.create("http://issuer.example/keys")))
        .hasMessageContaining("https://");
    assertThat(RemoteKeys.at(java.net.URI.create("https://issuer.example/keys")))
        .isNotNull();
  }

  @Test
  void aShortSecretIsRefusedAndNoneIsPrinted() {
    assertThatThrownBy(() -> new TokenSettings.Secret("short"))
        .hasMessage("the secret for tokens has 5 bytes: HS256 needs 32");
    assertThat(settings(Optional.of(new TokenSettings.Secret(SECRET)), Optional.empty())
            .toString())
        .doesNotContain(SECRET);
  }

  private static Tokens both() {
    return new Tokens(
        settings(
            Optional.of(new TokenSettings.Secret(SECRET)),
            Optional.of(remoteKeys(Duration.ofMillis(1)))),
        CLOCK);
  }

  private static RemoteKeys remoteKeys(Duration shortest) {
    return new RemoteKeys(
        keySet.url(), Duration.ofHours(1), Duration.ofMillis(1).plus(shortest));
  }

  private static TokenSettings settings(
      Optional<TokenSettings.Secret> secret, Optional<RemoteKeys> keys) {
    return new TokenSettings("parley", "parley-clients", secret, keys, Duration.ofSeconds(30));
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("parley")
        .audience(List.of("parley-clients", "others"))
        .subject("user_7")
        .issueTime(at(0))
        .expirationTime(at(300));
  }

  /** A key that is not published, under any id. */
  private static RSAKey named(String id) {
    return new RSAKey.Builder(stranger).keyID(id).build();
  }

  private static Date at(int seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private static String secret(JWTClaimsSet.Builder claims) throws Exception {
    return hs256(SECRET.getBytes(StandardCharsets.UTF_8), claims);
  }

  private static String hs256(byte[] secret, JWTClaimsSet.Builder claims) throws Exception {
    return sign(new MACSigner(secret), new JWSHeader(JWSAlgorithm.HS256), claims);
  }

  private static String rs256(RSAKey key, JWTClaimsSet.Builder claims) throws Exception {
    return sign(
        new RSASSASigner(key),
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
        claims);
  }

  private static String embedded() throws Exception {
    RSAKey own = named("one");
    return sign(
        new RSASSASigner(own),
        new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).build(),
        claims());
  }

  private static String sign(JWSSigner signer, JWSHeader header, JWTClaimsSet.Builder claims)
      throws Exception {
    SignedJWT token = new SignedJWT(header, claims.build());
    token.sign(signer);
    return token.serialize();
  }

  private static String pem(RSAKey key) throws Exception {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(key.toRSAPublicKey().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
