package dev.parley.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void linesOfAValueAreIndentedLikeItsPlaceholder() {
    assertThat(new Template("a {\n  ${body}\n}\n")
            .with("body", "one\n  two\n\nthree\n")
            .render())
        .isEqualTo("a {\n  one\n    two\n\n  three\n}\n");
  }

  @Test
  void aLineOfPlaceholdersWithoutValueDisappears() {
    assertThat(new Template("a\n  ${x}${y}\nb ${x}\n\nc\n")
            .with("x", "")
            .with("y", "")
            .render())
        .isEqualTo("a\nb \n\nc\n");
  }

  @Test
  void valuesAreNeverLookedAtAgain() {
    Template template = new Template("${a} ${b} `T`\n", type -> "<" + type + ">")
        .with("a", "${b} `x`")
        .with("b", "$1 \\ ${a}");

    assertThat(template.render()).isEqualTo("${b} `x` $1 \\ ${a} <T>\n");
  }

  @Test
  void typesAreResolvedInTheOrderOfTheText() {
    StringBuilder asked = new StringBuilder();
    new Template("`java.util.List`<`T`>", type -> {
      asked.append(type).append(';');
      return type;
    });

    assertThat(asked).hasToString("java.util.List;T;");
  }

  @Test
  void aPlaceholderWithoutValueIsAFaultOfTheEmitter() {
    assertThatThrownBy(() -> new Template("${forgotten}").render())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("forgotten");
  }
}
