package dev.parley.internal.source;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Visits every mapping of a document except those that are data: in an example or a constant, what looks like a reference or an id is none.
 */
public final class Walk {
  private static final Set<String> DATA = Set.of("examples", "example", "default", "const", "enum");

  /** Keywords whose keys are names that the author chose: a property may well be called {@code default}. */
  private static final Set<String> NAMES = Set.of(
      "properties",
      "patternProperties",
      "definitions",
      "$defs",
      "dependentSchemas",
      "dependencies",
      "schemas",
      "messages",
      "channels",
      "operations",
      "servers",
      "parameters",
      "replies",
      "messageTraits",
      "operationTraits");

  private Walk() {}

  public static void over(SourceNode node, Consumer<SourceNode.Mapping> visitor) {
    into(node, mapping -> {
      visitor.accept(mapping);
      return true;
    });
  }

  /**
   * @param visitor says whether what stands in the mapping is visited too
   */
  public static void into(SourceNode node, Predicate<SourceNode.Mapping> visitor) {
    over(node, false, visitor);
  }

  private static void over(SourceNode node, boolean names, Predicate<SourceNode.Mapping> visitor) {
    if (node instanceof SourceNode.Sequence sequence) {
      sequence.items().forEach(item -> over(item, false, visitor));
    } else if (node instanceof SourceNode.Mapping mapping && visitor.test(mapping)) {
      for (SourceNode.Entry entry : mapping.entries()) {
        if (names || !isData(entry.key())) {
          over(entry.value(), holdsNames(entry.key(), names), visitor);
        }
      }
    }
  }

  /** Whether a key that is no author's name has data under it, or what nobody but its author understands. */
  public static boolean isData(String key) {
    return DATA.contains(key) || key.startsWith("x-");
  }

  /**
   * Whether the keys under a key are names.
   *
   * @param names whether the key itself is one
   */
  public static boolean holdsNames(String key, boolean names) {
    return !names && NAMES.contains(key);
  }
}
