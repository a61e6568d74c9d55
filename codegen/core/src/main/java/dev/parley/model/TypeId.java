package dev.parley.model;

/**
 * The settled name of a declared type: unique in the whole of what is generated together.
 *
 * @param module the contract that owns the type, or {@link ContractSet#SHARED}
 * @param name in Pascal case, unique in the module
 */
public record TypeId(String module, String name) implements Comparable<TypeId> {
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
