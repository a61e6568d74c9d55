package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads objects of so many properties that no one method could: into a builder, each property by the method for its part of the places. */
final class WideReadMethods {
  private static final int SIZE = 64;

  private final JavaFile file;
  private final ReadMethods methods;

  /** The place of a property, and the statement that reads its value. */
  private record Property(int bit, String statement) {}

  WideReadMethods(JavaFile file, ReadMethods methods) {
    this.file = file;
    this.methods = methods;
  }

  String object(Plan.RecordPlan record, String signature) {
    List<Property> properties = properties(record);
    String part = "read" + record.suffix() + "Part";
    List<Long> masks = ReadMethods.required(record);
    StringBuilder out = new StringBuilder(file.template("""
            ${signature} {
              p.beginObject();
              ${type}.Builder value = ${type}.builder();
              long[] words = new long[${words}];
              ${others}
              for (int name = p.next(${names}, 0); name != `dev.parley.runtime.JsonReader`.END; name = p.next(${names}, name + 1)) {
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
        .with("type", file.code("`" + record.type() + "`"))
        .with("words", String.valueOf(masks.size()))
        .with("others", methods.others(record).orElse(""))
        .with("names", methods.names(record))
        .with("dispatch", dispatch(part, properties.size()))
        .with("other", methods.other(record))
        .with("required", required(masks))
        .with(
            "keep",
            record
                .others()
                .map(o -> "value." + o.component().name() + " = others;")
                .orElse(""))
        .render());
    for (int i = 0; i * SIZE < properties.size(); i++) {
      List<Property> some =
          properties.subList(i * SIZE, Math.min(properties.size(), (i + 1) * SIZE));
      out.append("\n").append(part(record, part + i, some));
    }
    return out.toString();
  }

  private static String dispatch(String part, int count) {
    StringBuilder out = new StringBuilder("switch (name / " + SIZE + ") {\n");
    for (int i = 1; i * SIZE < count; i++) {
      out.append("  case ").append(i).append(" -> ").append(part).append(i);
      out.append("(p, name, value, words);\n");
    }
    return out.append("  default -> ")
        .append(part)
        .append("0(p, name, value, words);\n}")
        .toString();
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
        .forEach(c -> properties.add(
            new Property(c.bit(), methods.reading() + ".constant(p, " + c.code() + ")")));
    record
        .components()
        .forEach(c -> properties.add(
            new Property(c.bit(), "value." + c.name() + " = " + methods.readingOf(c))));
    properties.sort(Comparator.comparingInt(Property::bit));
    return properties;
  }

  private String part(Plan.RecordPlan record, String name, List<Property> properties) {
    List<String> cases = properties.stream()
        .map(p -> methods.oneCase(
            String.valueOf(p.bit()), "words[" + p.bit() / Long.SIZE + "]", p.statement()))
        .toList();
    return file.template("""
            private static boolean ${name}(
                `dev.parley.runtime.JsonReader` p, int name, ${type}.Builder value, long[] words) {
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
        .with("cases", String.join("\n", cases))
        .render();
  }
}
