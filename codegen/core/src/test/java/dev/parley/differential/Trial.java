package dev.parley.differential;

import com.networknt.schema.Schema;
import dev.parley.Sampler;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Loss;
import dev.parley.diagnostic.Rule;
import dev.parley.differential.Original.Fault;
import dev.parley.differential.Original.Where;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import dev.parley.sample.Extent;
import dev.parley.sample.SampleException;
import dev.parley.support.Codec;
import dev.parley.support.GeneratedCodecs;
import dev.parley.support.Json;
import dev.parley.support.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Instances of one document, and alterations of them, before generated code and before a validator that is given the document itself. */
final class Trial {
  private static final int MOST_TYPES = 6;
  private static final int SEEDS = 2;
  private static final int MOST_ALTERATIONS = 300;
  private static final int NOTED = 10;
  private static final int LONGEST = 20_000;
  private static final Pattern ASSUMED = Pattern.compile("write `type: (\\w+)`");

  private final String name;
  private final Path root;
  private final ContractSet contracts;
  private final List<Diagnostic> losses;
  private final GeneratedCodecs codecs;
  private final Sampler sampler;
  private final Original original;
  private final Original narrowed;
  private final Alterations alterations;
  private final Map<TypeId, Declaration> declarations = new HashMap<>();
  private final ArrayNode verdicts;

  private int instances;
  private int altered;
  private int agreed;
  private int undecided;
  private final Map<String, Integer> named = new TreeMap<>();
  private final Map<String, Integer> departures = new TreeMap<>();
  private final List<String> silent = new ArrayList<>();

  /**
   * @param findings what the document's loading has found
   * @param verdicts where to note what generated Java says, for generated TypeScript to compare
   */
  Trial(
      String name,
      Path root,
      Path file,
      ContractSet contracts,
      List<Diagnostic> findings,
      ArrayNode verdicts) {
    this.name = name;
    this.root = root;
    this.contracts = contracts;
    this.losses = findings.stream().filter(f -> f.rule().loss() != Loss.NONE).toList();
    this.codecs = new GeneratedCodecs(contracts);
    this.sampler = new Sampler(contracts);
    this.original = new Original(root, file, Optional.empty());
    this.narrowed = new Original(root, file, Optional.of(assumed()));
    this.alterations = new Alterations(Json.readAny(file));
    this.verdicts = verdicts;
    contracts.modules().values().stream()
        .flatMap(List::stream)
        .forEach(d -> declarations.put(d.id(), d));
  }

  int instances() {
    return instances;
  }

  /** Instances with a change. */
  int altered() {
    return altered;
  }

  int agreed() {
    return agreed;
  }

  /** How often networknt had no verdict. */
  int undecided() {
    return undecided;
  }

  /** How often a difference was named, by the rule that names it. */
  Map<String, Integer> named() {
    return named;
  }

  Map<String, Integer> departures() {
    return departures;
  }

  /** The differences that nothing names, a line each. */
  List<String> silent() {
    return silent;
  }

  private Map<Where, String> assumed() {
    Map<Where, String> types = new HashMap<>();
    for (Diagnostic loss : losses) {
      Matcher type = ASSUMED.matcher(loss.fix());
      if (loss.rule() == Rule.TYPE_ASSUMED && type.find()) {
        types.put(where(loss), type.group(1));
      }
    }
    return types;
  }

  private static Where where(Diagnostic finding) {
    return new Where(finding.place().file(), finding.place().pointer());
  }

  void run(List<JsonNode> examples) {
    List<TypeId> types = new ArrayList<>();
    Map<TypeId, Contract> of = new HashMap<>();
    for (Contract contract : contracts.contracts()) {
      contract.documents().stream().limit(MOST_TYPES).forEach(t -> {
        types.add(t);
        of.put(t, contract);
      });
    }
    for (TypeId type : types) {
      Optional<Codec> codec = codecs.codec(of.get(type), type);
      if (codec.isPresent()) {
        List<JsonNode> own = new ArrayList<>(samples(type));
        if (types.size() == 1) {
          own.addAll(examples);
        }
        int most = MOST_ALTERATIONS / types.size() / Math.max(1, own.size());
        int seed = 0;
        for (JsonNode instance : own) {
          instances++;
          judge(codec.get(), type, "instance " + seed, instance, true);
          int noted = 0;
          for (Alterations.Altered each : alterations.of(instance, seed++, most)) {
            altered++;
            judge(codec.get(), type, each.what(), each.instance(), noted++ < NOTED);
          }
        }
      }
    }
  }

  private List<JsonNode> samples(TypeId type) {
    List<JsonNode> samples = new ArrayList<>();
    for (int i = 0; i < Extent.values().length * SEEDS; i++) {
      try {
        JsonNode sample = sampler.sample(type, Extent.values()[i % Extent.values().length], i);
        if (sample.toString().length() < LONGEST && !samples.contains(sample)) {
          samples.add(sample);
        }
      } catch (SampleException e) {
        // Contracts whose documents nobody can guess.
      }
    }
    return samples;
  }

  /** The schema that an instance must keep; of a union that of the member that it names. */
  private Optional<Declaration> declaration(TypeId type, JsonNode instance) {
    Declaration declaration = declarations.get(type);
    if (isOfChannel(type) && !(declaration.shape() instanceof Shape.OneOf)) {
      // Without a tag there is no telling which message is meant.
      return Optional.empty();
    }
    if (declaration.shape() instanceof Shape.OneOf union && isOfChannel(type)) {
      return union.variants().stream()
          .filter(v -> instance.path(union.tag()).asString("\u0000").equals(v.tag()))
          .findFirst()
          .map(v -> declarations.get(v.type()));
    }
    return Optional.of(declaration);
  }

  private boolean isOfChannel(TypeId type) {
    return contracts.contracts().stream()
        .flatMap(c -> c.channels().stream())
        .anyMatch(c -> c.events().filter(type::equals).isPresent()
            || c.commands().filter(type::equals).isPresent());
  }

  private Optional<Schema> schema(Original where, Declaration declaration) {
    return where.schema(declaration.place().file(), declaration.place().pointer());
  }

  private void judge(Codec codec, TypeId type, String what, JsonNode made, boolean isNoted) {
    String text = made.toString();
    JsonNode instance = Json.read(text);
    Verdict verdict;
    try {
      verdict = Verdict.of(codec, text);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      silent(
          "EXCEPTION", type, what, text, String.valueOf(e.getCause() == null ? e : e.getCause()));
      return;
    }
    if (isNoted) {
      note(type, text, verdict, what);
    }
    verdict.fault().ifPresent(f -> silent("INCONSISTENT", type, what, text, f));
    Optional<Declaration> declaration = declaration(type, instance);
    Optional<Schema> schema = declaration.flatMap(d -> schema(original, d));
    JsonNode judged = Spelling.plainIntegers(instance);
    Optional<List<Fault>> faults = schema.flatMap(s -> original.faults(s, judged));
    if (faults.isEmpty()) {
      undecided++;
    } else if (verdict.fits().orElseThrow()) {
      taken(type, what, instance, verdict, schema.get(), faults.get());
    } else if (faults.get().isEmpty()) {
      boolean assumed = schema(narrowed, declaration.get())
          .flatMap(s -> narrowed.faults(s, judged))
          .filter(f -> !f.isEmpty())
          .isPresent();
      Optional<String> departure = Departures.of(verdict);
      if (assumed) {
        named.merge(Rule.TYPE_ASSUMED.id(), 1, Integer::sum);
      } else if (departure.isPresent()) {
        departures.merge(departure.get(), 1, Integer::sum);
      } else {
        silent("REFUSED", type, what, text, verdict.message());
      }
    } else {
      agreed++;
    }
  }

  private void taken(
      TypeId type,
      String what,
      JsonNode instance,
      Verdict verdict,
      Schema schema,
      List<Fault> faults) {
    if (!faults.isEmpty()) {
      Optional<Diagnostic> by = losses.stream()
          .filter(l -> l.rule() != Rule.KEYWORD_NOT_IN_TYPE)
          .filter(l -> faults.stream().anyMatch(f -> names(l, f)))
          .findFirst();
      by.ifPresentOrElse(
          l -> named.merge(l.rule().id(), 1, Integer::sum),
          () -> silent("TAKEN", type, what, instance.toString(), faults.toString()));
      return;
    }
    Optional<String> lost = lost(instance, verdict, schema);
    if (lost.isEmpty()) {
      agreed++;
    } else {
      silent("LOST", type, what, instance.toString(), lost.get());
    }
  }

  /** Whether a finding stands where the schema says what is broken, or around it; of a pattern also on the way to there. */
  private static boolean names(Diagnostic loss, Fault fault) {
    String pointer = loss.place().pointer();
    String pattern = pointer.substring(pointer.lastIndexOf('/') + 1);
    return where(loss).isAtOrAbove(fault.where())
        || loss.rule() == Rule.PATTERN_NOT_ENFORCED
            && fault.way().contains("/patternProperties/" + pattern);
  }

  /** What is not as it was; undeclared members need not come back. */
  private Optional<String> lost(JsonNode instance, Verdict verdict, Schema schema) {
    if (verdict.encoded().isEmpty()) {
      Set<String> described = original.described(schema, instance);
      return hasOnly(described, instance, "")
          ? Optional.of("not written: " + verdict.message())
          : Optional.empty();
    }
    List<String> differences = Json.differences(instance, Json.read(verdict.encoded())).stream()
        .filter(d -> !Spelling.isThat(d))
        .toList();
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    Set<String> described = original.described(schema, instance);
    return differences.stream()
        .filter(d -> !d.contains(": lost ") || described.contains(d.replaceFirst(": lost .*", "")))
        .findFirst();
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

  private void silent(String kind, TypeId type, String what, String document, String why) {
    silent.add(
        String.join("\t", kind, name, type.toString(), what, why.replace('\n', ' '), document));
  }

  private void note(TypeId type, String text, Verdict verdict, String what) {
    verdict.write(verdicts
        .addObject()
        .put("name", type + ": " + what)
        .put("folder", name)
        .put("module", type.module())
        .put("type", type.name())
        .put("document", text));
  }
}
