package dev.parley.model;

/**
 * Where a shape stands inside the shape of its declaration, written much like the pointer to a value that it describes: {@code
 * /usage/[]/{}} is the value of an entry of an item of {@code usage}. By it a type is known from one generation to the next, whatever
 * else comes or goes.
 */
public final class InnerPath {
  /** The shape of the declaration itself. */
  public static final String ROOT = "";

  private InnerPath() {}

  public static String property(String path, String name) {
    String escaped = escaped(name);
    boolean looksLikeOther = !escaped.isEmpty() && "[{|=.".indexOf(escaped.charAt(0)) >= 0;
    return path + (looksLikeOther ? "/~2" : "/") + escaped;
  }

  /** A property of an object, or a value of an enum, by its name; what the property holds is at {@link #property}. */
  public static String member(String path, String name) {
    return path + "/." + escaped(name);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** Any item of an array, or any after the first ones of a tuple. */
  public static String item(String path) {
    return path + "/[]";
  }

  /** One of the first items of a tuple. */
  public static String item(String path, int place) {
    return path + "/[" + place + "]";
  }

  /** The value of an entry of a map, or of an undeclared property. */
  public static String entry(String path) {
    return path + "/{}";
  }

  public static String option(String path, Shape.Option option) {
    return path + "/|" + option.name();
  }

  /** What an option holds: languages that have a type for each option have one around what is no object and no tuple. */
  public static String inOption(String path, Shape.Option option) {
    Shape shape =
        option.shape() instanceof Shape.Checked checked ? checked.shape() : option.shape();
    boolean isObject = shape instanceof Shape.ObjectOf || shape instanceof Shape.TupleOf;
    return option(path, option) + (isObject ? "" : "/=");
  }
}
