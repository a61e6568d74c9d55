package dev.parley.reference.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords(Passwords.Cost.CHEAP);

  @Test
  void onlyThePasswordFitsItsHash() {
    String hash = passwords.hash("correct horse battery staple \uD83D\uDC0E");

    assertThat(passwords.verify("correct horse battery staple \uD83D\uDC0E", hash))
        .isTrue();
    assertThat(passwords.verify("correct horse battery staple", hash)).isFalse();
    assertThat(passwords.verify("", hash)).isFalse();
  }

  @Test
  void everyHashHasItsOwnSalt() {
    assertThat(passwords.hash("the same")).isNotEqualTo(passwords.hash("the same"));
  }

  @Test
  void parametersAreThoseOfTheHash() {
    String dear = new Passwords(new Passwords.Cost(256, 3)).hash("secret");

    assertThat(dear).startsWith("$argon2id$v=19$m=256,t=3,p=1$");
    assertThat(passwords.verify("secret", dear)).isTrue();
  }

  @Test
  void whatIsRecommendedIsWhatOwaspRecommends() {
    assertThat(new Passwords(Passwords.Cost.RECOMMENDED).hash("x"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void whatIsNoHashIsRefused() {
    assertThatThrownBy(() -> passwords.verify("x", "$argon2i$v=19$m=64,t=1,p=1$AAAA$BBBB"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
