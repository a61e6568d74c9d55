package dev.parley.support;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A generated documents class, called by reflection. */
public final class Codec {
  private final Class<?> documents;

  public Codec(ClassLoader classes, String name) {
    try {
      this.documents = classes.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no class " + name + " was generated", e);
    }
  }

  /** Whether it is one, and not a type of that name. */
  public boolean decodes() {
    return Arrays.stream(documents.getMethods()).anyMatch(m -> m.getName().equals("decode"));
  }

  /** The value, when the document keeps the contract. */
  public Object decode(String document) {
    return decode(document.getBytes(StandardCharsets.UTF_8), byte[].class);
  }

  public Object decodeBytes(byte[] document) {
    return decode(document, byte[].class);
  }

  private Object decode(Object document, Class<?> type) {
    try {
      return documents.getMethod("decode", type).invoke(null, document);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** What decoding from bytes refuses the document for; empty when it takes the document. */
  public Optional<List<String>> refusedFromBytes(String document) {
    return refused(document.getBytes(StandardCharsets.UTF_8), byte[].class);
  }

  public Optional<List<String>> refusedFromBytes(byte[] document) {
    return refused(document, byte[].class);
  }

  public Optional<List<String>> refusedFromText(String document) {
    return refused(document, String.class);
  }

  private Optional<List<String>> refused(Object document, Class<?> type) {
    try {
      decode(document, type);
      return Optional.empty();
    } catch (RuntimeException e) {
      if (!e.getClass().getSimpleName().equals("ContractViolationException")) {
        throw e;
      }
      return Optional.of(lines((List<?>) call(e, "violations")));
    }
  }

  /** Violations as {@code <pointer> <rule>}, the root as {@code -}. */
  public List<String> check(byte[] document) {
    try {
      return lines((List<?>) documents.getMethod("check", byte[].class).invoke(null, document));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public List<String> check(String document) {
    return check(document.getBytes(StandardCharsets.UTF_8));
  }

  public String encode(Object value) {
    try {
      for (var method : documents.getMethods()) {
        if (method.getName().equals("encode")) {
          return new String((byte[]) method.invoke(null, value), StandardCharsets.UTF_8);
        }
      }
      throw new AssertionError(documents + " has no method encode");
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines(List<?> violations) {
    return violations.stream()
        .map(
            v -> (call(v, "pointer").equals("") ? "-" : call(v, "pointer")) + " " + call(v, "rule"))
        .toList();
  }

  /** Calls a method without parameters. */
  public static Object call(Object target, String method) {
    try {
      return target.getClass().getMethod(method).invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
