import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the compact constructors out of generated records, and so all that they check and copy: {@code java StripChecks.java FOLDER}. */
class StripChecks {
  private static final Pattern CONSTRUCTOR =
      Pattern.compile("(?m)^( *)public \\w+ \\{\\n(?:\\1 .*\\n|\\n)*\\1\\}\\n");

  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      files = all.filter(f -> f.toString().endsWith(".java")).toList();
    }
    int stripped = 0;
    for (Path file : files) {
      String text = Files.readString(file);
      String bare = CONSTRUCTOR.matcher(text).replaceAll("");
      if (!bare.equals(text) && !file.getParent().endsWith("runtime")) {
        Files.writeString(file, bare);
        stripped++;
      }
    }
    if (stripped == 0) {
      throw new IllegalStateException("no constructor found in " + arguments[0]);
    }
  }
}
