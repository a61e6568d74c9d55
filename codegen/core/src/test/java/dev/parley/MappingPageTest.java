package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.internal.schema.Keyword;
import dev.parley.model.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingPageTest {
  private static final Path PAGE = Path.of("../../docs/mapping.md");

  @Test
  void everyKeywordStandsOnThePageWithItsUse() throws IOException {
    Map<String, String> uses = new LinkedHashMap<>();
    for (Keyword keyword : Keyword.values()) {
      uses.put(keyword.text(), keyword.use().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    assertThat(rows("## Keywords")).containsExactlyInAnyOrderEntriesOf(uses);
  }

  @Test
  void everyFormatStandsOnThePage() throws IOException {
    List<String> formats = Arrays.stream(Format.values()).map(Format::keyword).toList();
    assertThat(rows("## Formats").keySet()).containsExactlyInAnyOrderElementsOf(formats);
  }

  /** The first two cells of the rows whose first cell is code, by the first. */
  private static Map<String, String> rows(String heading) throws IOException {
    String text = Files.readString(PAGE);
    String section = text.substring(text.indexOf(heading) + heading.length());
    Map<String, String> rows = new LinkedHashMap<>();
    for (String line : section.substring(0, section.indexOf("\n## ")).split("\n")) {
      if (line.startsWith("| `")) {
        String[] cells = line.split("\\|");
        rows.put(cells[1].strip().replace("`", ""), cells[2].strip());
      }
    }
    return rows;
  }
}
