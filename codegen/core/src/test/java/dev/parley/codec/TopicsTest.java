package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.codec.Mutations.Mutant;
import dev.parley.emit.Jackson;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import dev.parley.support.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents for the golden topics, one a line of {@code documents/<topic>.txt}: alone when it comes back as it went in, with {@code -> document}
 * when it comes back as another, with {@code => pointer rule; …} when it is refused.
 */
class TopicsTest {
  private static final Path FOLDER = Path.of("src/test/resources/documents");
  private static final Map<String, ClassLoader> CLASSES = new HashMap<>();

  /**
   * @param comesBack what is written again, when the document is taken
   */
  record Line(
      Jackson jackson,
      String topic,
      String codecName,
      String document,
      Optional<String> comesBack,
      List<String> violations) {
    Codec codec() {
      return new Codec(
          CLASSES.computeIfAbsent(
              topic + jackson,
              t -> Compiler.compile(
                  Contracts.java(Contracts.ofTopic(topic), "golden", jackson), jackson)),
          codecName);
    }

    @Override
    public String toString() {
      return jackson + " " + topic + " " + document.substring(0, Math.min(90, document.length()));
    }
  }

  static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Path file : Contracts.files(FOLDER, f -> true)) {
      String codec = "";
      for (String line : Contracts.read(file).lines().toList()) {
        if (line.startsWith("# golden.")) {
          codec = line.substring(2);
        } else if (!line.startsWith("#")) {
          for (Jackson jackson : Jackson.values()) {
            lines.add(
                line(jackson, file.getFileName().toString().replace(".txt", ""), codec, line));
          }
        }
      }
    }
    return lines;
  }

  private static Line line(Jackson jackson, String topic, String codec, String line) {
    String[] refused = line.split("   => ");
    String[] changed = line.split("   -> ");
    if (refused.length == 2) {
      List<String> violations = Stream.of(refused[1].split("; "))
          .map(v -> v.replace("\\u2028", "\u2028"))
          .toList();
      return new Line(jackson, topic, codec, refused[0], Optional.empty(), violations);
    }
    return new Line(
        jackson, topic, codec, changed[0], Optional.of(changed[changed.length - 1]), List.of());
  }

  static Stream<Line> taken() {
    return lines().stream().filter(l -> l.comesBack().isPresent());
  }

  static Stream<Line> refused() {
    return lines().stream().filter(l -> l.comesBack().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("taken")
  void aRightDocumentComesBack(Line line) {
    Object value = line.codec().decode(line.document());
    String written = line.codec().encode(value);

    assertThat(Json.differences(Json.read(line.comesBack().orElseThrow()), Json.read(written)))
        .isEmpty();
    assertThat(line.codec().decode(written)).isEqualTo(value);
    assertThat(line.codec().refusedFromText(line.document())).isEmpty();
    assertThat(line.codec().check(line.document())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aWrongDocumentIsRefusedForWhatIsWrongWithIt(Line line) {
    assertThat(line.codec().refusedFromBytes(line.document())).contains(line.violations());
    assertThat(line.codec().refusedFromText(line.document())).contains(line.violations());
  }

  @ParameterizedTest
  @MethodSource("taken")
  void theDecoderAndTheExplainerAgreeOnEveryMistake(Line line) {
    Codec codec = line.codec();
    List<String> disagreements = new ArrayList<>();
    for (Mutant mutant :
        Mutations.of(Json.read(line.document()), line.document().hashCode())) {
      List<String> checked = codec.check(mutant.text());
      Optional<List<String>> expected = checked.isEmpty() ? Optional.empty() : Optional.of(checked);
      Optional<List<String>> refused = codec.refusedFromBytes(mutant.text());
      if (!refused.equals(expected)) {
        disagreements.add(mutant + "\n  check " + checked + "\n  bytes " + refused);
      }
    }
    assertThat(disagreements).isEmpty();
  }
}
