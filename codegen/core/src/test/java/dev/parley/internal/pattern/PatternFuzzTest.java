package dev.parley.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.parley.internal.text.PatientSearch;
import dev.parley.runtime.Expression;
import java.nio.charset.StandardCharsets;
import java.util.regex.PatternSyntaxException;

/** For Jazzer: in a build it runs on the seeds among the resources; with {@code JAZZER_FUZZ=1}, on what the fuzzer makes of them (CONTRIBUTING.md). */
class PatternFuzzTest {
  private static final int LONGEST = 1000;

  /** Linear search finds what the engine finds, as far as that can be waited for. The expression is the first line. */
  @FuzzTest(maxDuration = "5m")
  void findsWhatTheEngineFinds(byte[] lines) {
    String[] both = new String(lines, StandardCharsets.UTF_8).split("\n", 2);
    if (both.length < 2 || lines.length > LONGEST) {
      return;
    }
    PatternTranslator translator = new PatternTranslator(both[0], LONGEST);
    try {
      translator.translate();
    } catch (PatternTranslation.Unsupported | PatternSyntaxException refused) {
      return;
    }
    boolean engineDiffers = translator.hasWords() && both[1].chars().anyMatch(c -> c > '~');
    if (translator.steps() > LONGEST || engineDiffers) {
      return;
    }
    boolean found = Expression.linear(both[0], translator.program()).isFoundIn(both[1]);
    try {
      assertThat(found).isEqualTo(PatientSearch.of(translator.java()).finds(both[1]));
    } catch (IllegalStateException endless) {
      // The engine gave up.
    }
  }
}
