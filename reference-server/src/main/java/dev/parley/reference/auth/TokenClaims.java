package dev.parley.reference.auth;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token has to say: for whom, from whom, to whom, from when and until when. */
final class TokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
  private final Clock clock;

  TokenClaims(TokenSettings settings, Clock clock) {
    super(
        settings.audience(),
        new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
        Set.of("sub", "exp", "iat"));
    this.clock = clock;
    setMaxClockSkew((int) settings.skew().toSeconds());
  }

  @Override
  protected Date currentTime() {
    return Date.from(clock.instant());
  }

  @Override
  public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
      throws BadJWTException {
    super.verify(claims, context);
    Date latest = Date.from(clock.instant().plusSeconds(getMaxClockSkew()));
    if (claims.getIssueTime().after(latest)) {
      throw new BadJWTException("issued in the future");
    }
  }
}
