package dev.parley.internal.resolve;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.lock.MemberName;
import dev.parley.internal.lock.NameLock;
import dev.parley.internal.lock.SettledNames;
import dev.parley.internal.names.TypeName;
import dev.parley.internal.schema.Declared;
import dev.parley.internal.schema.Room;
import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Operation;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the model of drafts.
 *
 * <ul>
 *   <li>two contracts of one name are refused;
 *   <li>types that several contracts use move to the shared module;
 *   <li>every type gets its name, unique in its module;
 *   <li>choices whose options overlap are marked;
 *   <li>references get these names; "or null" moves from a referred type to the references, so that no declared type is nullable.
 * </ul>
 */
public final class Resolver {
  private final List<Draft> drafts;
  private final Diagnostics diagnostics;
  private final Set<String> shared;
  private final Map<String, Set<String>> tags;

  private Resolver(List<Draft> drafts, Diagnostics diagnostics) {
    this.drafts = drafts;
    this.diagnostics = diagnostics;
    this.shared = Sharing.of(drafts);
    this.tags = MemberNumbers.tags(drafts.stream().flatMap(d -> d.types().stream()));
  }

  /**
   * @param locks of the drafts, in the same order
   */
  public static Resolved resolve(
      List<Draft> drafts, List<NameLock> locks, Diagnostics diagnostics) {
    Resolver resolver = new Resolver(drafts, diagnostics);
    resolver.checkNames();
    Map<String, Declared> sharedTypes = new HashMap<>();
    for (Draft draft : drafts) {
      draft.types().stream()
          .filter(t -> resolver.shared.contains(t.source()))
          .forEach(t -> sharedTypes.put(t.source(), t));
    }
    List<Declared> allShared = List.copyOf(sharedTypes.values());
    SettledNames sharedNames = TypeNames.settle(
            ContractSet.SHARED, allShared, held(locks), documents(drafts), List.of(), diagnostics)
        .with(
            MemberNumbers.settle(allShared, resolver.tags, held(locks)),
            Leads.settle(allShared, held(locks)));
    List<Declaration> sharedDeclarations =
        resolver.declarations(allShared, sharedNames, sharedTypes);
    List<SettledNames> names = new ArrayList<>();
    List<Contract> contracts = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      names.add(resolver.names(drafts.get(i), locks.get(i), sharedNames));
      contracts.add(resolver.contract(drafts.get(i), names.get(i), sharedTypes));
    }
    return new Resolved(
        OverlappingChoices.marked(new ContractSet(contracts, sharedDeclarations)), names);
  }

  /** Where locks disagree on a shared type, the first contract that knows it is right. */
  private static TypeNames.Held held(List<NameLock> locks) {
    return new TypeNames.Held() {
      @Override
      public Optional<String> type(Declared type) {
        return locks.stream().flatMap(lock -> lock.name(type).stream()).findFirst();
      }

      @Override
      public Optional<String> inner(Declared type, String path) {
        return locks.stream()
            .flatMap(lock -> lock.innerName(type, path).stream())
            .findFirst();
      }

      @Override
      public Optional<String> lead(Declared type, String path) {
        return locks.stream().flatMap(lock -> lock.lead(type, path).stream()).findFirst();
      }
    };
  }

  private SettledNames names(Draft draft, NameLock lock, SettledNames sharedNames) {
    List<Declared> own =
        draft.types().stream().filter(t -> !shared.contains(t.source())).toList();
    List<String> orders = draft.channels().stream()
        .filter(c -> c.lifecycle().isPresent())
        .map(c -> TypeName.of(c.name() + " lifecycle"))
        .toList();
    TypeNames.Held held = held(List.of(lock));
    return sharedNames.and(
        TypeNames.settle(draft.name(), own, held, documents(List.of(draft)), orders, diagnostics)
            .with(MemberNumbers.settle(own, tags, held), Leads.settle(own, held)));
  }

  private static Set<String> documents(List<Draft> drafts) {
    return drafts.stream()
        .flatMap(d -> Contract.documents(d.roots(), d.channels(), d.operations()).stream())
        .map(TypeId::name)
        .collect(Collectors.toSet());
  }

  private void checkNames() {
    Map<String, Draft> seen = new HashMap<>();
    for (Draft draft : drafts) {
      Draft first = seen.putIfAbsent(draft.name(), draft);
      boolean reserved = draft.name().equals("runtime")
          || drafts.size() > 1 && draft.name().equals(ContractSet.SHARED);
      if (first != null || reserved) {
        String holder = reserved ? "by a module that Parley adds" : "by another contract";
        Optional<Diagnostic.Related> other =
            Optional.ofNullable(first).map(f -> new Diagnostic.Related("other", f.place()));
        diagnostics.add(new Diagnostic(
            Rule.CONTRACT_NAME.severity(),
            Rule.CONTRACT_NAME,
            draft.place(),
            "the contract's name `" + draft.name() + "` is taken " + holder,
            "name it with `x-parley-name`",
            other));
      }
    }
  }

  private Contract contract(Draft draft, SettledNames names, Map<String, Declared> sharedTypes) {
    List<Declared> own =
        draft.types().stream().filter(t -> !shared.contains(t.source())).toList();
    Map<String, Declared> types = new HashMap<>(sharedTypes);
    own.forEach(t -> types.put(t.source(), t));
    List<Channel> channels =
        draft.channels().stream().map(c -> channel(c, names)).toList();
    return new Contract(
        draft.name(),
        draft.title(),
        draft.version(),
        draft.documentation(),
        channels,
        draft.operations().stream().map(o -> operation(o, names)).toList(),
        draft.roots().stream().map(id -> names.type(id.name())).distinct().toList(),
        declarations(own, names, types),
        draft.place());
  }

  private static Operation operation(Operation operation, SettledNames names) {
    return new Operation(
        operation.name(),
        operation.direction(),
        operation.channel(),
        operation.messages().stream().map(id -> names.type(id.name())).toList(),
        operation.documentation(),
        operation.place());
  }

  private static Channel channel(Channel channel, SettledNames names) {
    return new Channel(
        channel.name(),
        channel.address(),
        channel.events().map(id -> names.type(id.name())),
        channel.commands().map(id -> names.type(id.name())),
        channel.requests().stream().map(id -> names.type(id.name())).toList(),
        channel.parameters(),
        channel.sse(),
        channel.lifecycle(),
        channel.documentation(),
        channel.place());
  }

  private List<Declaration> declarations(
      List<Declared> types, SettledNames names, Map<String, Declared> all) {
    List<Declaration> declarations = new ArrayList<>();
    Nulls nulls = new Nulls(all);
    Nesting nesting = new Nesting(all);
    ShapeRewriter rewriter = new ShapeRewriter(
        id -> {
          Shape reference = new Shape.Ref(names.type(id.name()));
          return nulls.areIn(id) ? new Shape.Nullable(reference) : reference;
        },
        id -> names.type(id.name()),
        id -> names.type(id.name()),
        nulls::keep);
    for (Declared type : types) {
      if (nesting.isTooDeep(type)) {
        Room.NESTED.hold(Room.NESTED.most() + 1, type.place(), diagnostics);
      }
      Shape shape = endless(type, all) ? new Shape.Anything() : rewriter.rewrite(type.shape());
      boolean nullable = shape instanceof Shape.Nullable;
      declarations.add(new Declaration(
          names.type(type.source()),
          shape instanceof Shape.Nullable outer ? outer.shape() : shape,
          nullable,
          type.documentation(),
          type.place(),
          Optional.of(type.assertion()).filter(all::containsKey).map(names::type),
          names.inner(type.source()),
          numbers(names.members(type.source())),
          names.leads(type.source())));
    }
    declarations.sort((one, other) -> one.id().compareTo(other.id()));
    return declarations;
  }

  private static Map<String, Integer> numbers(Map<String, MemberName> members) {
    return members.entrySet().stream()
        .filter(e -> e.getValue().number() > 1)
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().number()));
  }

  /** A list of itself, without any object between: a type that neither language can write down without a name of its own. */
  private boolean endless(Declared type, Map<String, Declared> all) {
    boolean endless = reaches(type.source(), type.shape(), all, new HashSet<>())
        || chooses(type.source(), type.shape(), all, new HashSet<>());
    if (endless) {
      diagnostics.add(
          Rule.KEYWORD_NOT_ENFORCED,
          type.place(),
          "the type contains itself without any object between, and is generated as any JSON value",
          "put an object with properties into the circle");
    }
    return endless;
  }

  /** Whether a choice has itself for an option, by way of other choices or not. */
  private static boolean chooses(
      String source, Shape shape, Map<String, Declared> all, Set<String> seen) {
    if (shape instanceof Shape.Nullable nullable) {
      return chooses(source, nullable.shape(), all, seen);
    }
    if (shape instanceof Shape.Checked checked) {
      return chooses(source, checked.shape(), all, seen);
    }
    if (shape instanceof Shape.Choice choice) {
      return choice.options().stream().anyMatch(o -> chooses(source, o.shape(), all, seen));
    }
    return shape instanceof Shape.Ref ref
        && (ref.type().name().equals(source)
            || seen.add(ref.type().name())
                && chooses(source, all.get(ref.type().name()).shape(), all, seen));
  }

  private static boolean reaches(
      String source, Shape shape, Map<String, Declared> all, Set<String> seen) {
    Shape bare = shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
    Shape plain = bare instanceof Shape.Checked checked ? checked.shape() : bare;
    if (plain instanceof Shape.ObjectOf
        || plain instanceof Shape.OneOf
        || plain instanceof Shape.Choice) {
      return false;
    }
    for (TypeId id : ReferredTypes.inValues(shape)) {
      if (id.name().equals(source)
          || seen.add(id.name()) && reaches(source, all.get(id.name()).shape(), all, seen)) {
        return true;
      }
    }
    return false;
  }
}
