package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.List;

/** Reads objects of so many properties that no one method could: into a builder, each property by the method for its part of the names. */
final class WideReadMethods {
  private static final int SIZE = 64;

  private final JavaFile file;
  private final ReadMethods methods;

  /** A property of the contract, and the statement that reads its value. */
  private record Property(String name, int bit, String statement) {}

  WideReadMethods(JavaFile file, ReadMethods methods) {
    this.file = file;
    this.methods = methods;
  }

  /**
   * @param begin statements that stand before the loop
   */
  String object(Plan.RecordPlan record, String signature, String begin) {
    HashParts<Property> parts = HashParts.of(properties(record), Property::name, SIZE);
    String part = "read" + record.suffix() + "Part";
    List<Long> masks = ReadMethods.required(record);
    StringBuilder out = new StringBuilder(file.template("""
            ${signature} {
              ${begin}
              ${type}.Builder value = ${type}.builder();
              long[] words = new long[${words}];
              words[0] = seen;
              ${others}
              for (`java.lang.String` name = p.nextName(); name != null; name = p.nextName()) {
                p.nextToken();
                boolean known = ${dispatch};
                if (!known) {
                  ${other};
                }
              }
              ${required}
              ${keep}
              return value.build();
            }
            """)
        .with("signature", signature)
        .with("begin", begin)
        .with("type", file.code("`" + record.type() + "`"))
        .with("words", String.valueOf(masks.size()))
        .with("others", methods.others(record).orElse(""))
        .with("dispatch", parts.dispatch("name", i -> part + i + "(p, name, value, words)"))
        .with("other", methods.other(record))
        .with("required", required(masks))
        .with(
            "keep",
            record
                .others()
                .map(o -> "value." + o.component().name() + " = others;")
                .orElse(""))
        .render());
    for (int i = 0; i < parts.parts().size(); i++) {
      out.append("\n").append(part(record, part + i, parts.parts().get(i)));
    }
    return out.toString();
  }

  private String required(List<Long> masks) {
    StringBuilder out = new StringBuilder();
    for (int word = 0; word < masks.size(); word++) {
      out.append(methods.reading()).append(".require(words[").append(word).append("], 0x");
      out.append(Long.toHexString(masks.get(word))).append("L);\n");
    }
    return out.toString();
  }

  private List<Property> properties(Plan.RecordPlan record) {
    List<Property> properties = new ArrayList<>();
    record
        .constants()
        .forEach(c -> properties.add(new Property(
            c.property(), c.bit(), methods.reading() + ".constant(p, " + c.code() + ")")));
    record
        .components()
        .forEach(c -> properties.add(new Property(
            c.property(), c.bit(), "value." + c.name() + " = " + methods.readingOf(c))));
    return properties;
  }

  private String part(Plan.RecordPlan record, String name, List<Property> properties) {
    StringBuilder cases = new StringBuilder();
    for (Property property : properties) {
      String word = "words[" + property.bit() / Long.SIZE + "]";
      cases.append("case ").append(JavaText.literal(property.name())).append(" -> {\n  ");
      cases
          .append(word)
          .append(" = ")
          .append(methods.reading())
          .append(".once(")
          .append(word);
      cases.append(", 1L << ").append(property.bit() % Long.SIZE).append(");\n  ");
      cases.append(property.statement()).append(";\n}\n");
    }
    return file.template("""
            private static boolean ${name}(
                `tools.jackson.core.JsonParser` p, `java.lang.String` name, ${type}.Builder value, long[] words) {
              switch (name) {
                ${cases}
                default -> {
                  return false;
                }
              }
              return true;
            }
            """)
        .with("name", name)
        .with("type", file.code("`" + record.type() + "`"))
        .with("cases", cases.toString())
        .render();
  }
}
