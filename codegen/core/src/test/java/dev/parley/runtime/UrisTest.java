package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address from bytes is the one that the JDK makes of its text, whichever way it is read. */
class UrisTest {
  private static final String[] PIECES = {
    "/", "/", "a", "b-1", "export", ".", "..", "?", "&", "=", ":", "@", "!", "~", ";", "$", ",",
    "'", "(", ")", "*", "+", "_", "//"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://help.example.org",
        "https://help.example.org/",
        "http://help.example.org/export/part-1",
        "https://help.example.org/export?part=1&of=a/b",
        "https://help.example.org/export?",
        "https://help.example.org//double",
        "https://help.example.org/a/../b/./c",
        "https://help.example.org/.well-known/parley",
        "https://help.example.org/a:b@c;d=e,f",
        "https://127.0.0.1/x",
        "https://a..b/x",
        "https://-a-/x",
        "https://1/2",
        "http://HELP.example.org/Case"
      })
  void whatIsUsualIsReadAsTheJdkReadsIt(String text) {
    same(text);
    same(text);
  }

  @Test
  void whatNeedsASecondLookIsLeft() {
    assertThat(read("https://")).isNull();
    assertThat(read("https:///a")).isNull();
    assertThat(read("http://a:80/")).isNull();
    assertThat(read("https://a?x")).isNull();
    assertThat(read("https://a/%41")).isNull();
    assertThat(read("https://a/ö")).isNull();
    assertThat(read("ftp://a/b")).isNull();
    assertThat(read("")).isNull();
  }

  @Test
  void anyPathIsReadAsTheJdkReadsIt() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "http://" : "https://")
          .append("host")
          .append(random.nextInt(200))
          .append(".example")
          .append(random.nextInt(4) == 0 ? "" : "/");
      for (int more = text.charAt(text.length() - 1) == '/' ? random.nextInt(8) : 0;
          more > 0;
          more--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      same(text.toString());
    }
  }

  private static URI read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Uris.read(bytes, 0, bytes.length);
  }

  private static void same(String text) {
    URI expected = URI.create(text);
    URI read = read(text);
    assertThat(UriSyntax.isReference(text, true, true)).isTrue();
    assertThat(Uris.isWithin(read, text.length() + 4)).isTrue();
    assertThat(Uris.isWithin(read, text.length() - 1)).isFalse();
    assertThat(read).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(text);
    assertThat(read.getHost()).isEqualTo(expected.getHost());
    assertThat(read.getRawAuthority()).isEqualTo(expected.getRawAuthority());
    assertThat(read.getPath()).isEqualTo(expected.getPath());
    assertThat(read.getQuery()).isEqualTo(expected.getQuery());
    assertThat(read.getSchemeSpecificPart()).isEqualTo(expected.getSchemeSpecificPart());
    assertThat(read.isAbsolute()).isTrue();
  }
}
