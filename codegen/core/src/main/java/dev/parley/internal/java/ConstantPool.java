package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import dev.parley.model.Constraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The regular expressions and numbers that the code of one package checks with, each made once and named after what it is for. */
final class ConstantPool {
  /**
   * A constant.
   *
   * @param support the support class that it is of
   * @param parameter of that class, as {@link JavaFile#code} takes it; empty when it has none
   * @param method that makes it
   */
  record Constant(String support, String parameter, String method, String arguments) {
    Constant(String support, String arguments) {
      this(support, "", "of", arguments);
    }
  }

  private static final int PART = 1000;

  private final String type;
  private final NameAllocator names = new NameAllocator();
  private final Map<String, String> byUse = new HashMap<>();
  private final List<Map<String, Constant>> parts = new ArrayList<>();

  /**
   * @param type the class of the constants, as {@link Imports#use} takes it
   */
  ConstantPool(String type) {
    this.type = type;
  }

  /** An expression for the constant, the type in backquotes. */
  String expression(String path, Constraint.Matches matches) {
    String ecma = JavaText.expression(matches.ecma());
    return use(
        path,
        switch (matches.by()) {
          case ENGINE ->
            new Constant(
                "Expression",
                matches.java().equals(matches.ecma())
                    ? ecma
                    : ecma + ", " + JavaText.expression(matches.java()));
          case LINEAR ->
            new Constant(
                "Expression", "", "linear", ecma + ", " + JavaText.expression(matches.program()));
          case VALIDATOR -> new Constant("Expression", "", "delegated", ecma);
        });
  }

  /** An expression for the constant, the type in backquotes. */
  String step(String path, BigDecimal step) {
    return use(path + "_step", new Constant("Step", JavaText.literal(step.toString())));
  }

  /** An expression for the constant, the type in backquotes. */
  String numbers(String path, List<BigDecimal> numbers) {
    String text = numbers.stream().map(BigDecimal::toString).collect(Collectors.joining(" "));
    return use(path, new Constant("ListedNumbers", JavaText.expression(text)));
  }

  /**
   * An expression for the constant, the type in backquotes.
   *
   * @param enumeration the enum, as {@link Imports#use} takes it
   */
  String listed(String path, String enumeration) {
    return use(
        path + "_values",
        new Constant(
            "Listed",
            "<`" + enumeration + "`>",
            "of",
            "`" + enumeration + "`.values(), `" + enumeration + "`::value"));
  }

  private String use(String path, Constant constant) {
    String name =
        byUse.computeIfAbsent(path + " " + constant.support() + " " + constant.arguments(), use -> {
          String allocated = names.allocate(JavaIdentifiers.constant(path));
          if (parts.isEmpty() || parts.get(parts.size() - 1).size() == PART) {
            parts.add(new TreeMap<>());
          }
          parts.get(parts.size() - 1).put(allocated, constant);
          return (parts.size() > 1 ? "Part" + parts.size() + "." : "") + allocated;
        });
    return "`" + type + "`." + name;
  }

  /** The constants by name. The second part and those after it are in classes of their own, since Java initialises a class in one method. */
  List<Map<String, Constant>> parts() {
    return parts;
  }
}
