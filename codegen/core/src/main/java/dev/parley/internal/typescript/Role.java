package dev.parley.internal.typescript;

/** What is generated of a type beside the type itself. Each has a name of its own. */
enum Role {
  IS("is", ""),
  DECODE("decode", ""),
  CHECK("check", ""),
  ENCODE("encode", ""),
  MATCH("match", ""),
  NAMES("", "Names"),
  SCHEMA("", "Schema");

  private final String prefix;
  private final String suffix;

  Role(String prefix, String suffix) {
    this.prefix = prefix;
    this.suffix = suffix;
  }

  /** Whether the contract's readers use it, so that its name must change last. */
  boolean isPublic() {
    return suffix.isEmpty();
  }

  String name(String type) {
    return prefix.isEmpty() ? Identifiers.small(type) + suffix : prefix + type;
  }
}
