package dev.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * The settled name of a declared type: unique in the whole of what is generated together.
 *
 * @param module the contract that owns the type, or {@link ContractSet#SHARED}
 * @param name in Pascal case, unique in the module
 */
public record TypeId(String module, String name) implements Comparable<TypeId> {
  // Written out for the sake of a quick start, see Place.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TypeId id && name.equals(id.name) && module.equals(id.module);
  }

  @Override
  public int hashCode() {
    return module.hashCode() * 31 + name.hashCode();
  }

  @Override
  public int compareTo(TypeId other) {
    int byModule = module.compareTo(other.module);
    return byModule != 0 ? byModule : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return module + "." + name;
  }
}
