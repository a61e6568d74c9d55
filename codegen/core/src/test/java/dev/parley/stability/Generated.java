package dev.parley.stability;

import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Direction;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import dev.parley.support.EditedContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is generated from contracts, in both languages; the support code, which is always the same, is left out.
 *
 * @param tags what tells messages apart, by the keys of channels and directions
 */
record Generated(Code java, Code typeScript, Map<String, String> tags) {
  private static final Pattern RUNTIME = Pattern.compile("(.*/)?runtime(/.*|.*\\.ts)");

  /** The files of one language, by path. */
  record Code(Map<String, String> files, PublicTypes types) {
    Code(Map<String, String> files) {
      this(files, PublicTypes.of(files));
    }

    boolean isSameCode(Code after) {
      return withoutComments(files).equals(withoutComments(after.files));
    }

    Code withoutComments() {
      return new Code(withoutComments(files));
    }

    private static Map<String, String> withoutComments(Map<String, String> files) {
      Map<String, String> code = new TreeMap<>();
      files.forEach((path, text) -> code.put(
          path,
          text.lines()
              .filter(line -> !line.strip().matches("/\\*.*|\\*.*"))
              .collect(Collectors.joining("\n"))));
      return code;
    }

    int allLines(Code after) {
      return changed(files, after.files);
    }

    /** Lines of public types, without imports. */
    int publicLines(Code after) {
      return changed(joined(types), joined(after.types));
    }

    private static Map<String, String> joined(PublicTypes types) {
      Map<String, String> joined = new TreeMap<>();
      types.lines().forEach((name, lines) -> joined.put(name, String.join("\n", lines)));
      return joined;
    }

    private static int changed(Map<String, String> before, Map<String, String> after) {
      int changed = 0;
      for (Map.Entry<String, String> file : after.entrySet()) {
        String old = before.getOrDefault(file.getKey(), "");
        if (!old.equals(file.getValue())) {
          changed +=
              LineDiff.changed(old.lines().toList(), file.getValue().lines().toList());
        }
      }
      return changed;
    }
  }

  static Generated of(ContractSet contracts) {
    Map<String, String> files = new TreeMap<>(EditedContract.files(contracts));
    files.keySet().removeIf(path -> RUNTIME.matcher(path).matches());
    return new Generated(
        new Code(those(files, ".java")), new Code(those(files, ".ts")), tags(contracts));
  }

  private static Map<String, String> tags(ContractSet contracts) {
    Map<TypeId, Shape> shapes = new HashMap<>();
    contracts.modules().values().forEach(all -> all.forEach(d -> shapes.put(d.id(), d.shape())));
    Map<String, String> tags = new HashMap<>();
    for (Contract contract : contracts.contracts()) {
      for (Channel channel : contract.channels()) {
        for (Direction direction : Direction.values()) {
          channel
              .union(direction)
              .map(shapes::get)
              .filter(Shape.OneOf.class::isInstance)
              .ifPresent(
                  union -> tags.put(channel.name() + " " + direction, ((Shape.OneOf) union).tag()));
        }
      }
    }
    return tags;
  }

  private static Map<String, String> those(Map<String, String> files, String ending) {
    return files.entrySet().stream()
        .filter(e -> e.getKey().endsWith(ending))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** The names of all public types, by language. */
  Set<String> types() {
    Set<String> names = new TreeSet<>(java.types().lines().keySet());
    names.addAll(typeScript.types().lines().keySet());
    return names;
  }

  /** The same as other types would be called that look like them. */
  List<String> names() {
    return types().stream()
        .map(name -> name.replaceAll(".*[/#]", "").replace(".", ""))
        .filter(name -> Character.isUpperCase(name.charAt(0)))
        .distinct()
        .sorted()
        .toList();
  }

  Generated withoutComments() {
    return new Generated(java.withoutComments(), typeScript.withoutComments(), tags);
  }

  boolean isSame(Generated after) {
    return java.files.equals(after.java.files) && typeScript.files.equals(after.typeScript.files);
  }

  /** Whether only comments differ. */
  boolean isSameCode(Generated after) {
    return java.isSameCode(after.java) && typeScript.isSameCode(after.typeScript);
  }

  List<String> lostIn(Generated after) {
    List<String> lost = new ArrayList<>(java.types().lostIn(after.java.types()));
    lost.addAll(typeScript.types().lostIn(after.typeScript.types()));
    return lost;
  }
}
