package dev.parley.internal.java;

/** How components are read and written: some of them may be null, or absent. Types in backquotes. */
final class ComponentCode {
  private final String runtime;

  ComponentCode(String runtime) {
    this.runtime = runtime;
  }

  private String support(String type) {
    return "`" + runtime + "." + type + "`";
  }

  /** An expression for the component's value where the parser stands on it. */
  String read(Component component, String p) {
    if (component.both()) {
      return support("Reading") + ".optional(" + p + ", " + component.value().reader(p) + ")";
    }
    if (component.nullable()) {
      return support("Reading") + ".nullable(" + p + ", " + component.value().reader(p) + ")";
    }
    return component.value().read().apply(p);
  }

  /** A statement without its semicolon, for a value that is there. */
  String write(Component component, String value, String out) {
    String inner = component.value().writer(out);
    if (component.both()) {
      return support("Writing") + ".optional(" + value + ", " + out + ", " + inner + ")";
    }
    if (component.nullable()) {
      return support("Writing") + ".nullable(" + value + ", " + out + ", " + inner + ")";
    }
    return component.value().write().apply(value, out);
  }
}
