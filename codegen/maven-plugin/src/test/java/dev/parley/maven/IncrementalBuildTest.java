package dev.parley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.util.Scanner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an IDE sees of the plugin: which builds do something, and which markers it is given. */
class IncrementalBuildTest {
  @TempDir
  Path folder;

  private final Ide ide = new Ide();
  private Path contract;
  private Path types;
  private Path output;

  @BeforeEach
  void contract() throws Exception {
    folder = folder.toRealPath();
    contract = folder.resolve("asyncapi.yaml");
    types = folder.resolve("types.yaml");
    output = folder.resolve("ts");
    Files.writeString(contract, """
        asyncapi: 3.0.0
        info: { title: Notes, version: 1.0.0 }
        x-parley-name: notes
        channels:
          notes:
            address: /notes
            messages:
              Note:
                payload:
                  type: object
                  required: [type, text]
                  properties:
                    type: { const: note }
                    text: { $ref: 'types.yaml#/Text' }
        operations:
          send:
            action: send
            channel: { $ref: '#/channels/notes' }
        """);
    Files.writeString(types, "Text: { type: string }\n");
  }

  @Test
  void aSavedFileThatIsNotOfTheContractGeneratesNothing() throws Exception {
    generate();
    assertThat(ide.refreshed).containsExactly(output.toFile());
    Files.delete(output.resolve("notes.ts"));

    ide.save(folder.resolve("App.java"));
    generate();

    assertThat(output.resolve("notes.ts")).doesNotExist();
    assertThat(ide.refreshed).isEmpty();
  }

  @Test
  void aSavedFileThatTheContractRefersToGeneratesAgain() throws Exception {
    generate();
    Files.writeString(types, "Text: { type: string, maxLength: 77 }\n");
    ide.save(types);
    generate();

    assertThat(Files.readString(output.resolve("notes.ts"))).contains("77");
    assertThat(ide.refreshed).containsExactly(output.toFile());
  }

  @Test
  void findingsAreMarkersAtTheirLinesUntilTheyAreMended() throws Exception {
    Files.writeString(types, "\nText: { type: strng }\n");
    assertThatThrownBy(this::generate).isInstanceOf(MojoFailureException.class);
    assertThat(ide.markers).containsExactly(Map.entry(types.toFile(), "2:15 error"));

    Files.writeString(types, "\nText: { type: string, maxlength: 7 }\n");
    ide.save(types);
    generate();
    assertThat(ide.markers).containsExactly(Map.entry(types.toFile(), "2:23 warning"));

    Files.writeString(types, "\nText: { type: string }\n");
    ide.save(types);
    generate();
    assertThat(ide.markers).isEmpty();
  }

  private void generate() throws Exception {
    GenerateMojo goal = new GenerateMojo(ide);
    set(goal, "contracts", List.of(contract.toFile()));
    set(goal, "basedir", folder.toFile());
    set(goal, "typescript", output.toFile());
    goal.execute();
  }

  /** As Maven does. */
  private static void set(GenerateMojo goal, String parameter, Object value) throws Exception {
    for (Class<?> type = goal.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(parameter)) {
          field.setAccessible(true);
          field.set(goal, value);
          return;
        }
      }
    }
    throw new AssertionError("no parameter " + parameter);
  }

  /** The first build is a full one. The interface has methods of old, too. */
  @SuppressWarnings("deprecation")
  private static final class Ide implements BuildContext {
    private final Set<File> saved = new HashSet<>();
    private final List<File> refreshed = new ArrayList<>();
    private final List<Map.Entry<File, String>> markers = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private boolean incremental;

    void save(Path file) {
      incremental = true;
      saved.clear();
      saved.add(file.toFile());
      refreshed.clear();
    }

    @Override
    public boolean isIncremental() {
      return incremental;
    }

    @Override
    public boolean hasDelta(File file) {
      return saved.contains(file);
    }

    @Override
    public void refresh(File file) {
      refreshed.add(file);
    }

    @Override
    public void setValue(String key, Object value) {
      values.put(key, value);
    }

    @Override
    public @Nullable Object getValue(String key) {
      return values.get(key);
    }

    @Override
    public void addMessage(
        File file, int line, int column, String message, int severity, @Nullable Throwable cause) {
      markers.add(Map.entry(
          file, line + ":" + column + (severity == SEVERITY_ERROR ? " error" : " warning")));
    }

    @Override
    public void removeMessages(File file) {
      markers.removeIf(m -> m.getKey().equals(file));
    }

    @Override
    public boolean hasDelta(String path) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasDelta(List<String> paths) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OutputStream newFileOutputStream(File file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Scanner newScanner(File folder) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Scanner newScanner(File folder, boolean ignoreDelta) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Scanner newDeleteScanner(File folder) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void addWarning(
        File file, int line, int column, String message, @Nullable Throwable cause) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void addError(
        File file, int line, int column, String message, @Nullable Throwable cause) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUptodate(File target, File source) {
      throw new UnsupportedOperationException();
    }
  }
}
