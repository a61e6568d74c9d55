package dev.parley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the page shows is what the projects of {@code src/it} are built with, and it names every parameter. */
class PagesTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- it (\\S+) -->\n```xml\n(.*?)```\n", Pattern.DOTALL);

  @Test
  void snippetsStandInAProjectThatIsBuilt() throws Exception {
    Matcher snippets = SNIPPET.matcher(Files.readString(ROOT.resolve("docs/maven.md")));
    int found = 0;
    for (; snippets.find(); found++) {
      String pom = Files.readString(Path.of("src/it", snippets.group(1), "pom.xml"));
      assertThat(unindented(pom.replace("@project.version@", text(descriptor(), "version"))))
          .contains(unindented(snippets.group(2)));
    }
    assertThat(found).isPositive();
  }

  @Test
  void theModuleIsOneThatIsBuilt() throws Exception {
    String module = Files.readString(Path.of("src/it/java-module/src/main/java/module-info.java"));

    assertThat(Files.readString(ROOT.resolve("docs/maven.md")))
        .contains(module.substring(module.indexOf("module com.example")));
  }

  @Test
  void everyParameterIsOnThePage() throws Exception {
    String page = Files.readString(ROOT.resolve("docs/maven.md"));
    List<String> parameters = new ArrayList<>();
    for (Element goal : elements(descriptor(), "mojo")) {
      if (!text(goal, "goal").equals("help")) {
        assertThat(text(goal, "threadSafe")).isEqualTo("true");
        elements(goal, "parameter").stream()
            .filter(p -> text(p, "editable").equals("true"))
            .map(p -> text(p, "name"))
            .forEach(parameters::add);
      }
    }
    assertThat(parameters).contains("contracts", "javaPackage", "skip");
    assertThat(parameters)
        .allSatisfy(p -> assertThat(page).contains("| `" + p + "` | `parley." + p + "` |"));
  }

  @Test
  void eclipseKnowsWhatToDoWithEveryGoal() throws Exception {
    List<String> goals = elements(descriptor(), "mojo").stream()
        .map(g -> text(g, "goal"))
        .filter(g -> !g.equals("help"))
        .toList();
    List<String> mapped =
        elements(parse("/META-INF/m2e/lifecycle-mapping-metadata.xml"), "goal").stream()
            .map(Element::getTextContent)
            .toList();

    assertThat(mapped).containsExactlyInAnyOrderElementsOf(goals);
  }

  private static Element descriptor() throws Exception {
    return parse("/META-INF/maven/plugin.xml");
  }

  private static Element parse(String resource) throws Exception {
    try (InputStream in = PagesTest.class.getResourceAsStream(resource)) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    }
  }

  private static List<Element> elements(Element parent, String name) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < parent.getElementsByTagName(name).getLength(); i++) {
      elements.add((Element) parent.getElementsByTagName(name).item(i));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static String unindented(String xml) {
    return xml.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
