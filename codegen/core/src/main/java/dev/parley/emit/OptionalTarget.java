package dev.parley.emit;

/**
 * A target in a module of its own, which needs more than everybody should have to install. It is found as a service when its module is on the class
 * path.
 */
public interface OptionalTarget {
  /** What the command line calls it. */
  String name();

  /**
   * @param packageName the package of a single contract, or the parent of one package per contract
   * @throws IllegalArgumentException when it is no legal package name
   */
  Emitter emitter(String packageName);
}
