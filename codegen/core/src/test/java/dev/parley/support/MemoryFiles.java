package dev.parley.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Where a compiler puts classes that no disk has, and finds those that it was given. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, byte[]> known;
  private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

  /**
   * @param known by binary name
   */
  MemoryFiles(JavaFileManager standard, Map<String, byte[]> known) {
    super(standard);
    this.known = known;
  }

  Map<String, byte[]> compiled() {
    Map<String, byte[]> classes = new HashMap<>();
    compiled.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    compiled.put(name, bytes);
    return new SimpleJavaFileObject(uri(name), kind) {
      @Override
      public OutputStream openOutputStream() {
        return bytes;
      }
    };
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    Iterable<JavaFileObject> there = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
      return there;
    }
    List<JavaFileObject> all = new ArrayList<>();
    there.forEach(all::add);
    known.forEach((name, bytes) -> {
      int dot = name.lastIndexOf('.');
      if (name.substring(0, Math.max(dot, 0)).equals(packageName)) {
        all.add(new Known(name, bytes));
      }
    });
    return all;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Known one ? one.binaryName : super.inferBinaryName(location, file);
  }

  private static URI uri(String binaryName) {
    return URI.create("memory:///" + binaryName.replace('.', '/') + ".class");
  }

  private static final class Known extends SimpleJavaFileObject {
    private final String binaryName;
    private final byte[] bytes;

    Known(String binaryName, byte[] bytes) {
      super(uri(binaryName), Kind.CLASS);
      this.binaryName = binaryName;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
