package dev.parley.internal.resolve;

import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.ShortestFirst;
import dev.parley.internal.names.TypeName;
import dev.parley.internal.resolve.InnerPlaces.InnerPlace;
import dev.parley.model.InnerName;
import dev.parley.model.InnerPath;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives the types inside the declared types of one module their names.
 *
 * <ul>
 *   <li>a type that has had a name keeps it, unless the contract calls it something else now;
 *   <li>nested, it is called after its property, and only the types beside it may not be called alike; where a type around it is called so,
 *       the name of the next one around is put before;
 *   <li>by itself, it is called after its owner and its property; where that is taken, {@code _} stands between them;
 *   <li>two types that would be called alike in one another's place are numbered.
 * </ul>
 */
public final class InnerNames {
  /** From so many properties on, a type may get a builder inside it. */
  private static final int PERHAPS_BUILT = 127;

  private final NameAllocator full;
  private final Map<String, Owner> owners = new LinkedHashMap<>();

  /**
   * A declared type.
   *
   * @param names by path
   */
  private record Owner(
      String name,
      int rootProperties,
      List<InnerPlace> places,
      Map<String, NameAllocator> beside,
      Map<String, InnerName> names) {
    Owner(String name, Shape shape) {
      this(name, properties(shape), InnerPlaces.of(shape), new HashMap<>(), new HashMap<>());
    }

    private static int properties(Shape shape) {
      Shape bare = shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
      Shape plain = bare instanceof Shape.Checked checked ? checked.shape() : bare;
      return plain instanceof Shape.ObjectOf object ? object.fields().size() : 0;
    }

    /** The names beside a place. */
    NameAllocator beside(InnerPlace place) {
      InnerPlace around = place.around();
      int properties = around == null ? rootProperties() : around.properties();
      return beside.computeIfAbsent(
          around == null ? InnerPath.ROOT : around.path(),
          p -> new NameAllocator()
              .reserve(properties < PERHAPS_BUILT ? List.of() : List.of("Builder")));
    }

    /** How the name of a type by itself begins. */
    String start(InnerPlace place) {
      InnerPlace owner = place.owner();
      return owner == null ? name : names.get(owner.path()).full();
    }

    /** What the type would like to be called where it is nested: like none that it stands in. */
    String wanted(InnerPlace place) {
      Set<String> around = new HashSet<>(Set.of(name.toLowerCase(Locale.ROOT)));
      for (InnerPlace at = place.around(); at != null; at = at.around()) {
        around.add(names.get(at.path()).nested().toLowerCase(Locale.ROOT));
      }
      InnerPlace next = place.around();
      String before = next == null ? name : names.get(next.path()).nested();
      String wanted = place.nested();
      while (around.contains(wanted.toLowerCase(Locale.ROOT))) {
        wanted = before + wanted;
      }
      return wanted;
    }
  }

  /**
   * @param full what is taken among the names of types by themselves
   */
  InnerNames(NameAllocator full) {
    this.full = full;
  }

  /** Of declared types that nobody has seen yet, by path. */
  public static Map<String, InnerName> fresh(String name, Shape shape) {
    InnerNames names = new InnerNames(new NameAllocator());
    names.settle(name, name, shape);
    return names.of(name);
  }

  /**
   * Lets the types inside a declared type keep the names that they have had, as far as they would still get them.
   *
   * @param key of the declared type
   * @param held the name that was held at a path, or null
   * @return the names by themselves
   */
  List<String> keep(String key, String name, Shape shape, UnaryOperator<@Nullable String> held) {
    Owner owner = new Owner(name, shape);
    owners.put(key, owner);
    List<String> kept = new ArrayList<>();
    for (InnerPlace place : owner.places()) {
      String before = held.apply(place.path());
      boolean isRooted = (place.around() == null
              || owner.names().containsKey(place.around().path()))
          && (place.owner() == null || owner.names().containsKey(place.owner().path()));
      if (before != null && isRooted) {
        number(owner, place, before)
            .filter(number -> take(owner, place, before, owner.wanted(place) + number))
            .filter(number -> place.isFull())
            .ifPresent(number -> kept.add(before));
      }
    }
    return kept;
  }

  private static Optional<String> number(Owner owner, InnerPlace place, String before) {
    return List.of("", "_").stream()
        .map(between -> owner.start(place) + between + place.added())
        .filter(wanted -> TypeName.isNumbered(before, wanted))
        .map(wanted -> before.substring(wanted.length()))
        .findFirst();
  }

  /** Names what is left inside a declared type. */
  void settle(String key, String name, Shape shape) {
    Owner owner = owners.computeIfAbsent(key, k -> new Owner(name, shape));
    // The shorter path first is who is around first; and no order of properties changes anything.
    owner.places().stream()
        .filter(place -> !owner.names().containsKey(place.path()))
        .sorted((one, other) -> ShortestFirst.compare(one.path(), other.path()))
        .forEach(place -> give(owner, place));
  }

  private void give(Owner owner, InnerPlace place) {
    String wanted = owner.wanted(place);
    for (int i = 1; ; i++) {
      String number = i == 1 ? "" : String.valueOf(i);
      for (String between : List.of("", "_")) {
        String name = owner.start(place) + between + place.added() + number;
        if (take(owner, place, name, wanted + number)) {
          return;
        }
      }
    }
  }

  private boolean take(Owner owner, InnerPlace place, String name, String nested) {
    NameAllocator beside = owner.beside(place);
    if (!beside.isFree(nested) || place.isFull() && !full.isFree(name)) {
      return false;
    }
    beside.reserve(List.of(nested));
    if (place.isFull()) {
      full.reserve(List.of(name));
    }
    owner.names().put(place.path(), new InnerName(nested, name, place.isFull()));
    return true;
  }

  Map<String, InnerName> of(String key) {
    return Map.copyOf(owners.get(key).names());
  }
}
