package dev.parley.internal.resolve;

import dev.parley.internal.lock.MemberName;
import dev.parley.internal.names.Spellings;
import dev.parley.internal.names.TypeName;
import dev.parley.internal.names.Words;
import dev.parley.internal.schema.Declared;
import dev.parley.model.InnerPath;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers the properties of an object, and the values of an enum, that look alike in camel case, so that languages which give them names of
 * their own can tell them apart: of {@code tool_use} and {@code toolUse} one is the second.
 *
 * <ul>
 *   <li>the tag of a union is called as the union wants it;
 *   <li>whoever has had a number keeps it;
 *   <li>then whoever is written like most of those beside it, or of the module, chooses first.
 * </ul>
 *
 * <p>Held are those of which there are several, and those that one which comes later could push aside.
 */
final class MemberNumbers {
  private static final String NAMELESS = "value";

  private final Spellings properties = new Spellings(Words::camel);
  private final Spellings values = new Spellings(Words::constant);
  private final Map<String, String> wanted = new HashMap<>();

  private MemberNumbers() {}

  /** The properties that tell the members of unions apart, by source of the member. */
  static Map<String, Set<String>> tags(Stream<Declared> types) {
    Map<String, Set<String>> tags = new HashMap<>();
    types.forEach(type -> {
      Shape bare = type.shape() instanceof Shape.Checked checked ? checked.shape() : type.shape();
      if (bare instanceof Shape.OneOf union) {
        union
            .variants()
            .forEach(variant -> tags.computeIfAbsent(variant.type().name(), t -> new HashSet<>())
                .add(union.tag()));
      }
    });
    return tags;
  }

  /**
   * By source of the type and {@link InnerPath#member}; those that nothing could ever push aside are not among them.
   *
   * @param tags as {@link #tags} has them
   */
  static Map<String, Map<String, MemberName>> settle(
      List<Declared> types, Map<String, Set<String>> tags, TypeNames.Held held) {
    MemberNumbers numbers = new MemberNumbers();
    Map<String, List<InnerPlaces.Members>> all = new HashMap<>();
    for (Declared type : types) {
      List<InnerPlaces.Members> found = InnerPlaces.members(type.shape());
      found.forEach(m -> numbers.spellings(m).add(m.names()));
      all.put(type.source(), found);
    }
    Map<String, Map<String, MemberName>> settled = new HashMap<>();
    types.forEach(type -> {
      List<InnerPlaces.Members> members = all.getOrDefault(type.source(), List.of());
      Map<String, MemberName> names = new HashMap<>();
      Set<String> first = tags.getOrDefault(type.source(), Set.of());
      members.forEach(m -> numbers.settle(
          m,
          m.path().equals(InnerPath.ROOT) ? first : Set.of(),
          path -> held.inner(type, path),
          names));
      settled.put(type.source(), names);
    });
    return settled;
  }

  private Spellings spellings(InnerPlaces.Members members) {
    return members.isEnum() ? values : properties;
  }

  private void settle(
      InnerPlaces.Members members,
      Set<String> tags,
      Function<String, Optional<String>> held,
      Map<String, MemberName> names) {
    Map<String, Integer> numbers = new HashMap<>();
    Set<String> taken = new HashSet<>();
    tags.stream().filter(members.names()::contains).sorted().forEach(name -> {
      if (taken.add(key(wanted(name)))) {
        numbers.put(name, 1);
      }
    });
    List<String> fresh = new ArrayList<>();
    List<String> others =
        members.names().stream().filter(n -> !numbers.containsKey(n)).sorted().toList();
    for (String name : others) {
      String wanted = wanted(name);
      Optional<Integer> number = held.apply(InnerPath.member(members.path(), name))
          .filter(before -> TypeName.isNumbered(before, wanted))
          .filter(before -> taken.add(key(before)))
          .map(before -> number(before, wanted));
      number.ifPresentOrElse(n -> numbers.put(name, n), () -> fresh.add(name));
    }
    Spellings spellings = spellings(members);
    fresh.sort(spellings.order(members.names()));
    for (String name : fresh) {
      int number = 1;
      while (!taken.add(key(MemberName.numbered(wanted(name), number)))) {
        number++;
      }
      numbers.put(name, number);
    }
    Map<String, Long> alike = members.names().stream()
        .collect(Collectors.groupingBy(n -> key(wanted(n)), TreeMap::new, Collectors.counting()));
    Predicate<String> first = spellings.first(members.names());
    numbers.forEach((name, number) -> {
      String path = InnerPath.member(members.path(), name);
      boolean couldMove = number > 1 || alike.get(key(wanted(name))) > 1 || !first.test(name);
      // Who is unlike most depends on which contracts are generated together; the line stays in
      // either case.
      if (couldMove || held.apply(path).isPresent()) {
        names.put(path, new MemberName(wanted(name), number));
      }
    });
  }

  private static int number(String name, String wanted) {
    return name.equals(wanted) ? 1 : Integer.parseInt(name.substring(wanted.length()));
  }

  private String wanted(String name) {
    return wanted.computeIfAbsent(name, n -> {
      String camel = Words.camel(n);
      return camel.isEmpty() ? NAMELESS : camel;
    });
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
