package dev.parley.internal.pattern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in {@code \p{…}}, where both languages know it: the general categories, the scripts, and some binary properties. Which characters have it
 * each takes from its own version of Unicode.
 *
 * @param ecma as ECMA-262 writes it, in the shortest way
 * @param java as Java does
 */
record UnicodeProperty(String ecma, String java) {
  private static final Map<String, String> CATEGORIES = Map.ofEntries(
      Map.entry("Letter", "L"),
      Map.entry("Cased_Letter", "LC"),
      Map.entry("Uppercase_Letter", "Lu"),
      Map.entry("Lowercase_Letter", "Ll"),
      Map.entry("Titlecase_Letter", "Lt"),
      Map.entry("Modifier_Letter", "Lm"),
      Map.entry("Other_Letter", "Lo"),
      Map.entry("Mark", "M"),
      Map.entry("Combining_Mark", "M"),
      Map.entry("Nonspacing_Mark", "Mn"),
      Map.entry("Spacing_Mark", "Mc"),
      Map.entry("Enclosing_Mark", "Me"),
      Map.entry("Number", "N"),
      Map.entry("Decimal_Number", "Nd"),
      Map.entry("digit", "Nd"),
      Map.entry("Letter_Number", "Nl"),
      Map.entry("Other_Number", "No"),
      Map.entry("Punctuation", "P"),
      Map.entry("punct", "P"),
      Map.entry("Connector_Punctuation", "Pc"),
      Map.entry("Dash_Punctuation", "Pd"),
      Map.entry("Open_Punctuation", "Ps"),
      Map.entry("Close_Punctuation", "Pe"),
      Map.entry("Initial_Punctuation", "Pi"),
      Map.entry("Final_Punctuation", "Pf"),
      Map.entry("Other_Punctuation", "Po"),
      Map.entry("Symbol", "S"),
      Map.entry("Math_Symbol", "Sm"),
      Map.entry("Currency_Symbol", "Sc"),
      Map.entry("Modifier_Symbol", "Sk"),
      Map.entry("Other_Symbol", "So"),
      Map.entry("Separator", "Z"),
      Map.entry("Space_Separator", "Zs"),
      Map.entry("Line_Separator", "Zl"),
      Map.entry("Paragraph_Separator", "Zp"),
      Map.entry("Other", "C"),
      Map.entry("Control", "Cc"),
      Map.entry("cntrl", "Cc"),
      Map.entry("Format", "Cf"),
      Map.entry("Surrogate", "Cs"),
      Map.entry("Private_Use", "Co"),
      Map.entry("Unassigned", "Cn"));

  private static final Set<String> BINARY = Set.of(
      "Alphabetic",
      "Ideographic",
      "Lowercase",
      "Uppercase",
      "White_Space",
      "Noncharacter_Code_Point");

  static Optional<UnicodeProperty> of(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? "" : text.substring(0, equals);
    String value = text.substring(equals + 1);
    if (name.isEmpty() && BINARY.contains(value)) {
      return Optional.of(new UnicodeProperty(value, "Is" + value));
    }
    return switch (name) {
      case "", "gc", "General_Category" -> category(value);
      case "sc", "Script" -> script(value);
      default -> Optional.empty();
    };
  }

  private static Optional<UnicodeProperty> category(String value) {
    String category = CATEGORIES.getOrDefault(value, value);
    return CATEGORIES.containsValue(category)
        ? Optional.of(new UnicodeProperty(category, category))
        : Optional.empty();
  }

  /** By its long name, or its code of four letters. */
  private static Optional<UnicodeProperty> script(String value) {
    try {
      Character.UnicodeScript script = Character.UnicodeScript.forName(value);
      String name = Arrays.stream(script.name().split("_"))
          .map(w -> w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.joining("_"));
      return value.equals(name) || value.matches("[A-Z][a-z]{3}")
          ? Optional.of(new UnicodeProperty("sc=" + value, "sc=" + value))
          : Optional.empty();
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
