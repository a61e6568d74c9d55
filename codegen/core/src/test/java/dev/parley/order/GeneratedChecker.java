package dev.parley.order;

import dev.parley.internal.names.Words;
import dev.parley.support.Codec;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** A generated checker of one channel, called by reflection. */
final class GeneratedChecker {
  private final ClassLoader classes;
  private final String packageName;
  private final String name;
  private final String event;
  private final String command;

  /**
   * @param event the union of events
   * @param command the union of commands; empty when none opens anything
   */
  GeneratedChecker(
      ClassLoader classes, String packageName, String name, String event, String command) {
    this.classes = classes;
    this.packageName = packageName;
    this.name = name;
    this.event = event;
    this.command = command;
  }

  /** A checker at work. */
  final class Order {
    private final Object checker;

    private Order(Object checker) {
      this.checker = checker;
    }

    /** The message of the verdict; empty when all is right. */
    String next(Object value) {
      return message(call("next", event, value));
    }

    String command(String document) {
      return message(call("command", command, codec(command).decode(document)));
    }

    String close() {
      return message(Codec.call(checker, "close"));
    }

    int open() {
      return (int) Codec.call(checker, "open");
    }

    /** The first line of what may come, of the verdict on an event. */
    List<?> expected(Object value) {
      return (List<?>) Codec.call(call("next", event, value), "expected");
    }

    private Object call(String method, String type, Object value) {
      try {
        return checker.getClass().getMethod(method, type(type)).invoke(checker, value);
      } catch (InvocationTargetException e) {
        throw new AssertionError(e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static String message(Object verdict) {
    boolean ok = (boolean) Codec.call(verdict, "ok");
    String message = (String) Codec.call(verdict, "message");
    if (ok != message.isEmpty()) {
      throw new AssertionError("a verdict that is " + ok + " says: " + message);
    }
    return message;
  }

  Order start() {
    try {
      return new Order(type(name).getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  Order resumed() {
    try {
      return new Order(type(name).getMethod("resumed").invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  Object decode(String document) {
    return codec(event).decode(document);
  }

  private Codec codec(String union) {
    return new Codec(classes, packageName + "." + Words.plural(union));
  }

  private Class<?> type(String simple) {
    try {
      return classes.loadClass(packageName + "." + simple);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
