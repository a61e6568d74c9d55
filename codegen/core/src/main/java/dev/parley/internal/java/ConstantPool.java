package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import dev.parley.model.Constraint;
import java.math.BigDecimal;
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
   * @param arguments of the method {@code of}, as literals
   */
  record Constant(String support, String arguments) {}

  private final String type;
  private final NameAllocator names = new NameAllocator();
  private final Map<String, String> byUse = new HashMap<>();
  private final Map<String, Constant> byName = new TreeMap<>();

  /**
   * @param type the class of the constants, as {@link Imports#use} takes it
   */
  ConstantPool(String type) {
    this.type = type;
  }

  /** An expression for the constant, the type in backquotes. */
  String expression(String path, Constraint.Matches matches) {
    String ecma = JavaText.literal(matches.ecma());
    return use(
        path,
        new Constant(
            "Expression",
            matches.java().equals(matches.ecma())
                ? ecma
                : ecma + ", " + JavaText.literal(matches.java())));
  }

  /** An expression for the constant, the type in backquotes. */
  String step(String path, BigDecimal step) {
    return use(path + "_step", new Constant("Step", JavaText.literal(step.toString())));
  }

  /** An expression for the constant, the type in backquotes. */
  String numbers(String path, List<BigDecimal> numbers) {
    String text = numbers.stream().map(BigDecimal::toString).collect(Collectors.joining(" "));
    return use(path, new Constant("ListedNumbers", JavaText.literal(text)));
  }

  private String use(String path, Constant constant) {
    String name = byUse.computeIfAbsent(path + " " + constant, use -> {
      String allocated = names.allocate(JavaIdentifiers.constant(path));
      byName.put(allocated, constant);
      return allocated;
    });
    return "`" + type + "`." + name;
  }

  Map<String, Constant> byName() {
    return byName;
  }
}
