package dev.parley.reference.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents that the assistant looks things up in. A document fits a question by the words that both
 * have, rare words counting more than frequent ones.
 */
public final class Knowledge {
  private static final String INDEX = "/knowledge/index.txt";
  private static final int HITS = 3;
  private static final double ENOUGH = 0.25;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
  // They say nothing about what is asked.
  private static final Set<String> COMMON = Set.of(
      "and", "are", "but", "can", "did", "does", "for", "from", "had", "has", "have", "how", "into",
      "its", "not", "one", "our", "out", "say", "that", "the", "their", "them", "then", "there",
      "this", "was", "were", "what", "when", "where", "which", "who", "why", "will", "with",
      "would", "you", "your");

  /**
   * A document that fits.
   *
   * @param score how well, from 0 to 1
   */
  record Hit(String title, String text, double score) {}

  private record Article(String title, String text, Set<String> words) {
    static Article of(String markdown) {
      String[] parts = markdown.strip().split("\n", 2);
      String title = parts[0].replaceFirst("^#+ *", "").strip();
      return new Article(title, parts.length > 1 ? parts[1].strip() : "", wordsOf(markdown));
    }
  }

  private final List<Article> articles;
  private final Map<String, Double> weights = new HashMap<>();

  private Knowledge(List<String> documents) {
    this.articles = documents.stream().map(Article::of).toList();
    Map<String, Integer> counts = new HashMap<>();
    articles.forEach(each -> each.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
    counts.forEach((word, count) ->
        weights.put(word, Math.log(1 + (double) articles.size() / count)));
  }

  /** Nothing to look up. */
  public static Knowledge none() {
    return new Knowledge(List.of());
  }

  /** What the server knows about itself. */
  public static Knowledge bundled() {
    return new Knowledge(
        resource(INDEX).lines().map(name -> resource("/knowledge/" + name)).toList());
  }

  /** All Markdown files of a folder; the first line of each is its title. */
  public static Knowledge in(Path folder) throws IOException {
    List<String> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each :
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        documents.add(Files.readString(each));
      }
    }
    return new Knowledge(documents);
  }

  boolean isEmpty() {
    return articles.isEmpty();
  }

  /** The documents that fit a question, the best first. */
  List<Hit> find(String question) {
    Set<String> asked = wordsOf(question);
    // A word that no document has is a question that none answers.
    double unknown = Math.log(1 + articles.size());
    double all =
        asked.stream().mapToDouble(each -> weights.getOrDefault(each, unknown)).sum();
    return articles.stream()
        .map(each -> new Hit(each.title(), each.text(), score(each, asked, all)))
        .filter(each -> each.score() >= ENOUGH)
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::title))
        .limit(HITS)
        .toList();
  }

  private double score(Article article, Set<String> asked, double all) {
    double found = asked.stream()
        .filter(article.words()::contains)
        .mapToDouble(each -> weights.getOrDefault(each, 0.0))
        .sum();
    return all == 0 ? 0 : Math.min(1, Math.round(100 * found / all) / 100.0);
  }

  private static Set<String> wordsOf(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(each -> !COMMON.contains(each))
        .collect(Collectors.toSet());
  }

  private static String resource(String name) {
    try (InputStream stream = Knowledge.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
