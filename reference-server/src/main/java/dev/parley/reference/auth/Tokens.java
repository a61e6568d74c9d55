package dev.parley.reference.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import dev.parley.reference.auth.AuthException.Reason;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Issues and checks JSON Web Tokens. Each algorithm has keys of its own and no others: a token that
 * is signed with a public key as if it were a secret, or not at all, finds no key.
 */
public final class Tokens {
  private static final int LONGEST = 8192;
  private static final Pattern SIGNED =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
  // As the contracts have ids of users.
  private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");

  private final TokenSettings settings;
  private final Clock clock;
  private final Map<JWSAlgorithm, DefaultJWTProcessor<SecurityContext>> processors =
      new HashMap<>();

  public Tokens(TokenSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    settings
        .secret()
        .ifPresent(secret -> accept(JWSAlgorithm.HS256, new ImmutableSecret<>(secret.bytes())));
    settings.keys().ifPresent(keys -> accept(JWSAlgorithm.RS256, keys.source()));
  }

  private void accept(JWSAlgorithm algorithm, JWKSource<SecurityContext> keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithm, keys));
    processor.setJWTClaimsSetVerifier(new TokenClaims(settings, clock));
    processors.put(algorithm, processor);
  }

  /**
   * Makes a token for a user.
   *
   * @throws IllegalStateException there is no secret to sign with: users sign in elsewhere
   */
  public String issue(String userId, Duration validFor) {
    Instant now = clock.instant();
    JWTClaimsSet claims = new JWTClaimsSet.Builder()
        .issuer(settings.issuer())
        .audience(settings.audience())
        .subject(userId)
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plus(validFor)))
        .jwtID(UUID.randomUUID().toString())
        .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(settings
          .secret()
          .orElseThrow(() -> new IllegalStateException("there is no secret to sign with"))
          .bytes()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /** Who a token is for. */
  public Identity check(String token) throws AuthException {
    if (token.isEmpty()) {
      throw new AuthException(Reason.MISSING);
    }
    if (token.length() > LONGEST || !SIGNED.matcher(token).matches()) {
      throw new AuthException(Reason.BAD);
    }
    try {
      SignedJWT signed = SignedJWT.parse(token);
      DefaultJWTProcessor<SecurityContext> processor =
          processors.get(signed.getHeader().getAlgorithm());
      if (processor == null) {
        throw new AuthException(Reason.BAD);
      }
      JWTClaimsSet claims = processor.process(signed, null);
      if (!USER_ID.matcher(claims.getSubject()).matches()) {
        throw new AuthException(Reason.BAD);
      }
      return new Identity(claims.getSubject(), claims.getExpirationTime().toInstant());
    } catch (ExpiredJWTException e) {
      throw new AuthException(Reason.EXPIRED);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new AuthException(Reason.BAD);
    }
  }
}
