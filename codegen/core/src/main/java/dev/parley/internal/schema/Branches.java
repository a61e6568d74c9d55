package dev.parley.internal.schema;

import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemas of a {@code oneOf} or {@code anyOf}, and what stands beside it and so holds for each of them. */
final class Branches {
  private static final Set<Keyword> NOT_OF_BASE = Set.of(
      Keyword.DISCRIMINATOR,
      Keyword.X_UNKNOWN,
      Keyword.UNEVALUATED_ITEMS,
      Keyword.UNEVALUATED_PROPERTIES);

  private final Keyword keyword;
  private final List<SourceNode> schemas;
  private final boolean nullable;
  private final SourceNode.Mapping base;
  private final AllOf allOf;
  private final List<SourceNode> distributed;

  private Branches(
      Keyword keyword,
      List<SourceNode> schemas,
      boolean nullable,
      SourceNode.Mapping base,
      AllOf allOf) {
    this.keyword = keyword;
    this.schemas = List.copyOf(schemas);
    this.nullable = nullable;
    this.base = base;
    this.allOf = allOf;
    this.distributed = schemas.stream().allMatch(this::saysBase)
        ? this.schemas
        : schemas.stream().<SourceNode>map(branch -> allOf.both(branch, base)).toList();
  }

  static Branches of(
      SourceNode.Mapping schema, Keyword keyword, SourceNode.Sequence sequence, AllOf allOf) {
    Map<String, SourceNode.Entry> beside = new LinkedHashMap<>();
    for (SourceNode.Entry entry : schema.entries()) {
      Optional<Keyword> known = Keyword.of(entry.key());
      if (known.isPresent()
          && known.get().asserts()
          && known.get() != keyword
          && !NOT_OF_BASE.contains(known.get())) {
        beside.put(entry.key(), entry);
      }
    }
    List<SourceNode> branches = new ArrayList<>(sequence.items());
    boolean hasNull = branches.removeIf(branch -> isNull(branch, allOf));
    SourceNode.Mapping base = new SourceNode.Mapping(schema.place(), beside);
    boolean nullable = hasNull && NullFits.in(base, allOf);
    Branches all = new Branches(keyword, branches, nullable, base, allOf);
    List<SourceNode> possible = all.possible();
    return possible.size() == branches.size()
        ? all
        : new Branches(keyword, possible, nullable, base, allOf);
  }

  /** Those that what stands beside the union does not exclude. */
  private List<SourceNode> possible() {
    Contradictions contradictions = new Contradictions(allOf);
    List<SourceNode> possible = new ArrayList<>();
    for (int i = 0; i < schemas.size(); i++) {
      if (!contradictions.areIn(distributed.get(i))) {
        possible.add(schemas.get(i));
      }
    }
    return possible;
  }

  private static boolean isNull(SourceNode branch, AllOf allOf) {
    return branch instanceof SourceNode.Mapping mapping
        && mapping.text("type").orElse("").equals("null")
        && allOf.withoutIgnored(mapping).keys().stream()
            .map(Keyword::of)
            .flatMap(Optional::stream)
            .noneMatch(k -> k != Keyword.TYPE && k.asserts());
  }

  /** Those that are more than null. */
  List<SourceNode> schemas() {
    return schemas;
  }

  /** Whether one is null and no more, and what stands beside lets it be. */
  boolean nullable() {
    return nullable;
  }

  /** What stands beside. */
  SourceNode.Mapping base() {
    return base;
  }

  boolean exactlyOne() {
    return keyword == Keyword.ONE_OF;
  }

  /** A branch in one piece, with what it inherits; empty when it is no mapping, or leads nowhere. */
  Optional<SourceNode.Mapping> whole(SourceNode branch) {
    return allOf
        .target(branch)
        .flatMap(target -> target instanceof SourceNode.Mapping mapping
            ? Optional.of(allOf.merged(mapping).orElse(mapping))
            : Optional.empty());
  }

  /** The branches, each with what stands beside the union, unless they say it all themselves. */
  List<SourceNode> distributed() {
    return distributed;
  }

  private boolean saysBase(SourceNode branch) {
    if (base.isEmpty()) {
      return true;
    }
    if (!base.keys().equals(List.of("type"))) {
      return false;
    }
    List<String> types = TypeKeyword.peek(base);
    return whole(branch)
        .filter(b -> {
          List<String> own = TypeKeyword.peek(b);
          boolean object = own.isEmpty() && b.get("properties").isPresent();
          return types.equals(object ? List.of("object") : own);
        })
        .isPresent();
  }

  /** Whether each branch lists its values. */
  boolean areListed() {
    return schemas.stream()
        .allMatch(branch -> whole(branch)
            .filter(b -> b.get("const").isPresent() || b.get("enum").isPresent())
            .isPresent());
  }

  /**
   * Whether the branches describe nothing new: they choose among what the schema beside them describes already, as {@code required} of
   * different names does.
   */
  boolean areConditions() {
    List<String> types = TypeKeyword.peek(base);
    Set<String> declared =
        new HashSet<>(base.mapping("properties").map(SourceNode.Mapping::keys).orElse(List.of()));
    boolean object = !declared.isEmpty();
    if (!object && types.size() != 1) {
      return false;
    }
    return schemas.stream().allMatch(branch -> {
      if (branch instanceof SourceNode.Bool) {
        return true;
      }
      return whole(branch).filter(b -> isCondition(b, types, declared)).isPresent();
    });
  }

  private static boolean isCondition(
      SourceNode.Mapping branch, List<String> types, Set<String> declared) {
    List<String> own = TypeKeyword.peek(branch);
    boolean fits =
        own.isEmpty() || own.equals(types) || types.isEmpty() && own.equals(List.of("object"));
    boolean describes = branch.get("items").isPresent()
        || branch.get("prefixItems").isPresent()
        || branch.get("oneOf").isPresent()
        || branch.get("anyOf").isPresent()
        || branch.get("patternProperties").isPresent()
        || branch.get("additionalProperties").orElse(null) instanceof SourceNode.Mapping
        || !declared.containsAll(
            branch.mapping("properties").map(SourceNode.Mapping::keys).orElse(List.of()));
    return fits && !describes && References.reference(branch).isEmpty();
  }

  /** What each branch is called: by a name that it has, else by its kind. */
  List<String> names() {
    List<Optional<String>> given = givenNames();
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String kind = OptionNames.kind(whole(schemas.get(i)).map(Branches::type).orElse(""));
      names.add(OptionNames.unique(given.get(i).orElse(kind), taken));
    }
    return names;
  }

  /** The names of those that have one, wherever they stand: of the definition, the title, or what tells an object from the others. */
  List<Optional<String>> givenNames() {
    List<Optional<String>> marks =
        schemas.stream().map(branch -> whole(branch).flatMap(BranchMark::of)).toList();
    Map<String, Integer> uses = new HashMap<>();
    marks.forEach(mark -> mark.ifPresent(m -> uses.merge(m, 1, Integer::sum)));
    List<Optional<String>> names = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      Optional<String> mark = marks.get(i).filter(m -> uses.get(m) == 1);
      names.add(name(schemas.get(i)).or(() -> mark));
    }
    return names;
  }

  private Optional<String> name(SourceNode branch) {
    Optional<SourceNode> target = allOf.target(branch);
    if (target.isPresent() && References.reference(branch).isPresent()) {
      return Optional.of(Definitions.nameOf(target.get()));
    }
    return branch instanceof SourceNode.Mapping mapping
        ? mapping.text("title").filter(t -> !t.isBlank())
        : Optional.empty();
  }

  private static String type(SourceNode.Mapping branch) {
    List<String> types =
        TypeKeyword.peek(branch).stream().filter(t -> !t.equals("null")).toList();
    if (types.size() == 1) {
      return types.get(0);
    }
    if (branch.get("properties").isPresent() || branch.get("required").isPresent()) {
      return "object";
    }
    if (branch.get("items").isPresent()) {
      return "array";
    }
    return branch.get("const").orElse(null) instanceof SourceNode.Text
            || branch.get("enum").isPresent()
        ? "string"
        : "";
  }
}
