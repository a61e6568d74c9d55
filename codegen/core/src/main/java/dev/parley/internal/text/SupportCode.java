package dev.parley.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Sources of the support code, which the build brings along as they are. Out of a jar they are read directly: to look up some hundred resources
 * one after the other takes a class loader longer than to read them.
 */
public final class SupportCode {
  private static final String ALL = "dev/parley/internal/runtime/";

  private final String folder;
  private final @Nullable JarFile jar;

  /**
   * @param language the folder of one language, such as {@code java}
   */
  public SupportCode(String language) {
    this.folder = ALL + language + "/";
    this.jar = jar(folder);
  }

  private static @Nullable JarFile jar(String folder) {
    URL list = SupportCode.class.getResource("/" + folder + "files.txt");
    try {
      return list != null && list.openConnection() instanceof JarURLConnection connection
          ? connection.getJarFile()
          : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of a file, lines ended by {@code \n}.
   *
   * @param name relative to the folder
   */
  public String read(String name) {
    try (InputStream in = open(folder + name)) {
      if (in == null) {
        throw new IllegalStateException("the support code " + name + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable InputStream open(String path) throws IOException {
    if (jar == null) {
      return SupportCode.class.getResourceAsStream("/" + path);
    }
    ZipEntry entry = jar.getEntry(path);
    return entry == null ? null : jar.getInputStream(entry);
  }
}
