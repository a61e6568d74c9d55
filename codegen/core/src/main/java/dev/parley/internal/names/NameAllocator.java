package dev.parley.internal.names;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives out identifiers of one scope, each once. Names that differ only in case are held to be the same, since some file systems do.
 */
public final class NameAllocator {
  private final Set<String> taken = new HashSet<>();

  /** Keeps names from being given out. */
  public NameAllocator reserve(Collection<String> names) {
    names.forEach(n -> taken.add(key(n)));
    return this;
  }

  /** {@code wanted}, or {@code wanted2}, {@code wanted3} … when it is taken. */
  public String allocate(String wanted) {
    String name = wanted;
    for (int n = 2; !taken.add(key(name)); n++) {
      name = wanted + n;
    }
    return name;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
