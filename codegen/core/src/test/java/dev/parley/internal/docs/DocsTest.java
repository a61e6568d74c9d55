package dev.parley.internal.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Targets;
import dev.parley.emit.GeneratedFile;
import dev.parley.support.Contracts;
import dev.parley.support.Golden;
import dev.parley.support.HostileContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsTest {
  /** All that a page consists of. Nothing of it loads, runs or sends anything. */
  private static final Set<String> ELEMENTS = Set.of(
      "html",
      "head",
      "meta",
      "title",
      "style",
      "body",
      "nav",
      "main",
      "header",
      "details",
      "summary",
      "section",
      "figure",
      "figcaption",
      "small",
      "h1",
      "h2",
      "h3",
      "p",
      "a",
      "b",
      "i",
      "code",
      "pre",
      "span",
      "div",
      "ul",
      "li",
      "dl",
      "dt",
      "dd",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "svg",
      "g",
      "rect",
      "circle",
      "path",
      "text");

  private static final Set<String> ATTRIBUTES = Set.of(
      "lang",
      "charset",
      "http-equiv",
      "content",
      "name",
      "class",
      "id",
      "href",
      "aria-label",
      "tabindex",
      "role",
      "xmlns",
      "width",
      "height",
      "viewBox",
      "x",
      "y",
      "rx",
      "cx",
      "cy",
      "r",
      "d",
      "textLength",
      "lengthAdjust");

  @TempDir
  Path folder;

  private static List<GeneratedFile> pages(List<Path> documents) {
    return Targets.docs().emit(Contracts.load(documents));
  }

  private static PageReader onlyPage(List<Path> documents) {
    return new PageReader(pages(documents).get(0).content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"doc-escaping", "lifecycle", "shared"})
  void showsWhatTheGoldenSays(String topic) {
    Map<String, String> generated = new TreeMap<>();
    pages(Contracts.ofTopic(topic)).forEach(f -> generated.put(f.path(), f.content()));

    Golden.compareFolder(Contracts.GOLDEN.resolve(topic).resolve("docs"), generated);
  }

  static Stream<List<Path>> contracts() {
    return Stream.concat(
        Contracts.topics().stream().map(Contracts::ofTopic), Stream.of(Contracts.real()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyPageStandsAloneAndItsLinksLeadSomewhere(List<Path> documents) {
    for (GeneratedFile file : pages(documents)) {
      PageReader page = new PageReader(file.content());
      assertHarmless(page);
      Set<String> ids = page.values("id");
      assertThat(page.values("href"))
          .allMatch(h -> h.startsWith("#") && ids.contains(h.substring(1)));
    }
  }

  private static void assertHarmless(PageReader page) {
    assertThat(ELEMENTS).containsAll(page.elements());
    assertThat(ATTRIBUTES).containsAll(page.attributes());
    assertThat(page.values("href")).allMatch(h -> h.startsWith("#"));
    assertThat(page.values("content"))
        .anyMatch(c -> c.startsWith("default-src 'none'; style-src 'sha256-"));
  }

  @Test
  void thePictureInTheDocumentationIsWhatIsDrawn() {
    String page = pages(List.of(Contracts.real().get(0))).get(0).content();
    String channel = page.substring(page.indexOf("id=\"channel-agentSocket\""));
    String drawn = channel.substring(channel.indexOf("<svg"), channel.indexOf("</svg>") + 7);

    Golden.compare(
        Path.of("../../docs/images/lifecycle.svg"),
        drawn.replaceFirst(">", "><style>" + Style.TEXT + "</style>"));
  }

  @Test
  void theSameContractsGiveTheSameBytes() {
    assertThat(pages(Contracts.real())).isEqualTo(pages(Contracts.real()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5})
  void textOfAContractIsNeverMarkup(long seed) throws IOException {
    Path document =
        Files.writeString(folder.resolve("hostile.json"), new HostileContract(seed).json());

    assertHarmless(onlyPage(List.of(document)));
  }

  @Test
  void namesInDiagramsAreText() throws IOException {
    Path document = Files.writeString(folder.resolve("asyncapi.yaml"), """
        asyncapi: 3.0.0
        info: { title: "</title><script>alert(1)</script>", version: "--><script>" }
        channels:
          c:
            address: '"><img src=x onerror=alert(1)>'
            description: "</style><script>`</code>`<b onmouseover=x>"
            messages:
              A:
                payload:
                  type: object
                  required: [type]
                  properties: { type: { const: "</text></svg><script>" }, "k\\"<>": { type: string, description: "javascript:alert(1)" } }
            x-lifecycle:
              order: "'</text></svg><script>' ('</text></svg><script>' 'p<art>')*"
              parts: { "p<art>": { key: "/k\\"<>", order: "'</text></svg><script>'" } }
        operations:
          s: { action: send, channel: { $ref: '#/channels/c' } }
        """);
    PageReader page = onlyPage(List.of(document));

    assertHarmless(page);
    assertThat(page.text()).contains("</text></svg><script>", "p<art> \u00b7 one per k\"<>");
  }
}
