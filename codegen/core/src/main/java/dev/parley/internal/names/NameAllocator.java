package dev.parley.internal.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Gives out identifiers of one scope, each once. Names that differ only in case are held to be the same, since some file systems do.
 */
public final class NameAllocator {
  private static final int SECOND = 2;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  /** Keeps names from being given out. */
  public NameAllocator reserve(Collection<String> names) {
    names.forEach(n -> taken.add(key(n)));
    return this;
  }

  /** {@code wanted}, or {@code wanted2}, {@code wanted3} … when it is taken. */
  public String allocate(String wanted) {
    String name = wanted;
    while (!taken.add(key(name))) {
      name = wanted + next.merge(key(wanted), SECOND, (n, one) -> n + 1);
    }
    return name;
  }

  /**
   * Identifiers for names that stand together. Whoever is written as its identifier has it, then the rest choose in the order of the alphabet:
   * so another order changes nothing.
   *
   * @param identifier what a name asks for
   * @param number which of those it is that ask for the same, from one
   */
  public Map<String, String> allocateAll(
      Collection<String> names, UnaryOperator<String> identifier, ToIntFunction<String> number) {
    List<String> themselves = new ArrayList<>();
    Map<String, String> others = new TreeMap<>();
    for (String name : names) {
      int which = number.applyAsInt(name);
      String wanted = identifier.apply(name) + (which == 1 ? "" : which);
      if (wanted.equals(name)) {
        themselves.add(name);
      } else {
        others.put(name, wanted);
      }
    }
    Collections.sort(themselves);
    Map<String, String> allocated = new HashMap<>();
    themselves.forEach(name -> allocated.put(name, allocate(name)));
    others.forEach((name, wanted) -> allocated.put(name, allocate(wanted)));
    return allocated;
  }

  public boolean isFree(String name) {
    return !taken.contains(key(name));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
