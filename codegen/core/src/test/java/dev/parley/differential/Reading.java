package dev.parley.differential;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Loss;
import dev.parley.diagnostic.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a document counts.
 *
 * @param named the findings by which less of it counts, or more, as the report says
 * @param isOfAnyDraft whether keywords count whose draft is newer than the document's
 */
record Reading(List<Diagnostic> named, boolean isOfAnyDraft) {
  private static final Pattern NEWER = Pattern.compile(
      "\"unevaluated|\"\\$schema\":\"[^\"]*draft-0[46].*\"(const|contains|propertyNames|if)\":");

  private static final Pattern ASSUMED = Pattern.compile("write `type: (\\w+)`");

  /** As it stands there. */
  static final Reading PLAIN = new Reading(List.of(), false);

  /** All that the report says of what is not held to: not what only types do not show, nor what is no keyword, and asserts nothing to others either. */
  static List<Diagnostic> losses(List<Diagnostic> findings) {
    return findings.stream()
        .filter(f -> f.rule().loss() != Loss.NONE)
        .filter(f -> f.rule() != Rule.KEYWORD_NOT_IN_TYPE && f.rule() != Rule.KEYWORD_UNKNOWN)
        .toList();
  }

  void apply(String file, JsonNode tree) {
    if (isOfAnyDraft && NEWER.matcher(tree.toString()).find()) {
      ((ObjectNode) tree).remove("$schema");
    }
    named.stream()
        .filter(loss -> loss.place().file().equals(file))
        .forEach(loss -> apply(loss, tree));
  }

  private static void apply(Diagnostic loss, JsonNode tree) {
    JsonPointer pointer = JsonPointer.compile(loss.place().pointer());
    Matcher assumed = ASSUMED.matcher(loss.fix());
    if (loss.rule() == Rule.TYPE_ASSUMED) {
      if (assumed.find() && tree.at(pointer) instanceof ObjectNode schema) {
        schema.put("type", assumed.group(1));
      }
    } else if (pointer.head() != null && tree.at(pointer.head()) instanceof ObjectNode around) {
      if (loss.rule() == Rule.PAYLOAD_FORMAT) {
        anyValue(around);
      } else if (loss.rule().loss() == Loss.KEYWORD) {
        around.remove(pointer.last().getMatchingProperty());
      }
    }
  }

  /** A payload in a foreign language, which stands beside the name of the language or has it inside. */
  private static void anyValue(ObjectNode around) {
    if (around.has("payload")) {
      around.put("payload", true);
    } else {
      around.removeAll();
    }
  }
}
