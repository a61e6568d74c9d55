package dev.parley.differential;

import com.networknt.schema.Schema;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Rule;
import dev.parley.differential.Original.Fault;
import dev.parley.differential.Original.Where;
import dev.parley.model.Declaration;
import dev.parley.model.TypeId;
import dev.parley.support.Json;
import dev.parley.support.Verdict;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What generated code makes of an instance, beside what a validator makes of it by the document itself; and where they differ, by the document as the
 * report says that it is taken.
 */
final class Comparison {
  private static final String NEWER = "a keyword that is newer than the draft";

  private final Meant meant;
  private final List<Diagnostic> losses;
  private final Original original;
  private final Original named;
  private final Original newer;

  /**
   * @param findings what the document's loading has found
   */
  Comparison(Path root, Path file, Meant meant, List<Diagnostic> findings) {
    this.meant = meant;
    this.losses = Reading.losses(findings);
    this.original = new Original(root, file, Reading.PLAIN);
    this.named = new Original(root, file, new Reading(losses, false));
    this.newer = new Original(root, file, new Reading(losses, true));
  }

  /** What the document itself was read from, see {@link Original#files}. */
  ObjectNode files() {
    return original.files();
  }

  Outcome of(TypeId type, JsonNode instance, Verdict verdict) {
    List<Declaration> schemas = meant.of(type);
    Optional<Opinion> opinion = Opinion.of(original, schemas, instance);
    boolean isTaken = verdict.fits().orElseThrow();
    if (opinion.isEmpty()) {
      return Outcome.UNDECIDED;
    }
    if (opinion.get().fits() == isTaken) {
      return isTaken
          ? lost(instance, verdict, opinion.get().fitting())
              .map(lost -> Outcome.silent("LOST", lost))
              .orElse(Outcome.SAME)
          : Outcome.SAME;
    }
    boolean isNamed = says(named, schemas, instance, isTaken);
    return isTaken
        ? taken(type, instance, verdict, opinion.get().faults(), isNamed)
        : refused(schemas, instance, verdict, isNamed);
  }

  private static boolean says(
      Original original, List<Declaration> schemas, JsonNode instance, boolean fits) {
    return Opinion.of(original, schemas, instance).filter(o -> o.fits() == fits).isPresent();
  }

  private Outcome refused(
      List<Declaration> schemas, JsonNode instance, Verdict verdict, boolean isNamed) {
    Optional<String> departure = Departures.of(verdict);
    if (departure.isPresent()) {
      return Outcome.departure(departure.get());
    }
    if (isNamed) {
      return Outcome.named(Rule.TYPE_ASSUMED.id());
    }
    return says(newer, schemas, instance, false)
        ? Outcome.departure(NEWER)
        : Outcome.silent("REFUSED", verdict.message());
  }

  private Outcome taken(
      TypeId type, JsonNode instance, Verdict verdict, List<Fault> faults, boolean isNamed) {
    if (meant.isUnlisted(type, instance)) {
      return Json.differences(instance, Json.read(verdict.encoded())).stream()
          .findFirst()
          .map(lost -> Outcome.silent("LOST", lost))
          .orElse(Outcome.departure("an event that the contract does not list"));
    }
    return losses.stream()
        .filter(l -> isNamed && faults.stream().anyMatch(f -> names(l, f)))
        .findFirst()
        .map(l -> Outcome.named(l.rule().id()))
        .orElseGet(() -> says(newer, meant.of(type), instance, true)
            ? Outcome.departure(NEWER)
            : Outcome.silent("TAKEN", faults.toString()));
  }

  /** Whether a finding stands where the schema says what is broken, or around it; of a pattern also on the way to there. */
  private static boolean names(Diagnostic loss, Fault fault) {
    String pointer = loss.place().pointer();
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    String around = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    boolean isOfPayload = loss.rule() == Rule.PAYLOAD_FORMAT;
    return new Where(loss.place().file(), isOfPayload ? around : pointer).isAtOrAbove(fault.where())
        || loss.rule() == Rule.PATTERN_NOT_ENFORCED
            && fault.way().contains("/patternProperties/" + last);
  }

  /** What is not as it was; undeclared members need not come back. */
  private Optional<String> lost(JsonNode instance, Verdict verdict, List<Schema> schemas) {
    if (verdict.encoded().isEmpty()) {
      return hasOnly(described(schemas, instance), instance, "")
          ? Optional.of("not written: " + verdict.message())
          : Optional.empty();
    }
    List<String> differences = Json.differences(instance, Json.read(verdict.encoded())).stream()
        .filter(d -> !Spelling.isThat(d))
        .toList();
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    Set<String> described = described(schemas, instance);
    return differences.stream()
        .filter(d -> !d.contains(": lost ") || described.contains(d.replaceFirst(": lost .*", "")))
        .findFirst();
  }

  private Set<String> described(List<Schema> schemas, JsonNode instance) {
    Set<String> described = new HashSet<>();
    schemas.forEach(s -> described.addAll(original.described(s, instance)));
    return described;
  }

  private static boolean hasOnly(Set<String> described, JsonNode node, String pointer) {
    if (node instanceof ObjectNode object) {
      return object.properties().stream().allMatch(e -> {
        String below = pointer + "/" + Json.escaped(e.getKey());
        return described.contains(below) && hasOnly(described, e.getValue(), below);
      });
    }
    for (int i = 0; i < node.size(); i++) {
      if (!hasOnly(described, node.get(i), pointer + "/" + i)) {
        return false;
      }
    }
    return true;
  }
}
