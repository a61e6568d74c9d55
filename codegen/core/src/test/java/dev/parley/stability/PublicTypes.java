package dev.parley.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types that users of generated code see, and what is written in them: in Java every public type with the types that it stands in, in
 * TypeScript every exported one. The readers and writers that packages share are no concern of users.
 */
record PublicTypes(Map<String, List<String>> lines) {
  private static final String GONE = " is gone";
  private static final Pattern JAVA = Pattern.compile(
      "( *)public (?:(?:sealed|abstract|final|static) )*(?:record|interface|enum|class) (\\w+).*");
  private static final Pattern ABOVE = Pattern.compile(" *(@|/\\*|\\*).*");
  private static final Pattern TYPESCRIPT =
      Pattern.compile("export (interface|type|class|function|const) (\\w+).*");
  private static final Pattern HIDDEN = Pattern.compile(
      ".*/runtime/.*|.*(Codec|ContractSchemas|Expressions)\\d*\\.java|runtime.*\\.ts");
  private static final Pattern WORD = Pattern.compile("[^\\s,;:|&(){}\\[\\]<>]+");

  /** Without one, a word is a number in a table. */
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Of the files of one language, by path. */
  static PublicTypes of(Map<String, String> files) {
    Map<String, List<String>> lines = new TreeMap<>();
    files.forEach((path, text) -> {
      if (!HIDDEN.matcher(path).matches()) {
        if (path.endsWith(".ts")) {
          typeScript(path, text, lines);
        } else {
          java(path.substring(0, path.lastIndexOf('/') + 1), text, lines);
        }
      }
    });
    return new PublicTypes(lines);
  }

  private static void java(String folder, String text, Map<String, List<String>> lines) {
    Deque<String> open = new ArrayDeque<>();
    Deque<Integer> indents = new ArrayDeque<>();
    for (String line : text.lines().toList()) {
      Matcher type = JAVA.matcher(line);
      if (type.matches() && (open.isEmpty() || type.group(1).length() > indents.peek())) {
        String name = (open.isEmpty() ? folder : open.peek() + ".") + type.group(2);
        if (!open.isEmpty()) {
          List<String> above = above(lines.get(open.peek()));
          lines.computeIfAbsent(name, n -> new ArrayList<>()).addAll(above);
          above.clear();
        }
        if (!line.endsWith("{}")) {
          open.push(name);
          indents.push(type.group(1).length());
        }
        lines.computeIfAbsent(name, n -> new ArrayList<>()).add(line);
      } else if (!open.isEmpty()) {
        lines.get(open.peek()).add(line);
        if (line.equals(" ".repeat(indents.peek()) + "}")) {
          open.pop();
          indents.pop();
        }
      }
    }
  }

  /** What belongs to the type that comes next: the last lines of the one that it stands in, if they are annotations and comments. */
  private static List<String> above(List<String> lines) {
    int start = lines.size();
    while (start > 0 && ABOVE.matcher(lines.get(start - 1)).matches()) {
      start--;
    }
    return lines.subList(start, lines.size());
  }

  private static void typeScript(String path, String text, Map<String, List<String>> lines) {
    List<String> at = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
        Matcher export = TYPESCRIPT.matcher(line);
        at = new ArrayList<>();
        if (export.matches()) {
          boolean callable = !export.group(1).matches("interface|type");
          lines.put(path + "#" + export.group(2), callable ? new ArrayList<>() : at);
        }
      }
      at.add(line);
    }
  }

  /** Whether the whole type is lost. */
  static boolean isGone(String loss) {
    return loss.endsWith(GONE);
  }

  /** Types that are gone, and those that some word of theirs has left: another type may have taken their name. */
  List<String> lostIn(PublicTypes after) {
    List<String> lost = new ArrayList<>();
    lines.forEach((name, before) -> {
      List<String> now = after.lines.get(name);
      if (now == null) {
        lost.add(name + GONE);
      } else {
        Map<String, Integer> words = words(before);
        words(now).forEach((word, count) -> words.merge(word, -count, Integer::sum));
        List<String> missing = words.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
        if (!missing.isEmpty()) {
          lost.add(name + " has lost " + missing);
        }
      }
    });
    return lost;
  }

  private static Map<String, Integer> words(List<String> lines) {
    Map<String, Integer> words = new HashMap<>();
    for (String line : lines) {
      // An object without properties says in TypeScript that any are right, or that none is.
      boolean isEmpty = line.matches("  readonly \\[name: string]: (\\w+\\.JsonValue|never);");
      if (!line.strip().startsWith("*") && !line.strip().startsWith("/*") && !isEmpty) {
        WORD.matcher(line)
            .results()
            .map(MatchResult::group)
            .filter(word -> LETTER.matcher(word).find())
            // Private to the package: a pattern is called after where it stands.
            .filter(word -> !word.matches("Expressions\\d*\\.\\w+"))
            // A module that is imported has another name where a type of the contract is called so.
            .map(word -> word.replaceFirst("^runtime\\d+\\.", "runtime."))
            .forEach(word -> words.merge(word, 1, Integer::sum));
      }
    }
    return words;
  }
}
