package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The types that one file mentions. {@link #use} gives the shortest name that means the right type there: a contract may well call a type {@code
 * String} or {@code List}, and then Java's own is written out in full.
 *
 * <p>A type of a package is written {@code java.util.List}; a type with types in it, as those of contracts are, {@code demo.agent#Token.Usage}.
 */
final class Imports {
  private final String packageName;
  private final Set<String> typesOfPackage;
  private final String fileType;
  private final Set<String> nested;
  private final List<String> onDemand;
  private final Map<String, String> imported = new TreeMap<>();

  /**
   * @param typesOfPackage simple names of all top-level types of the package
   * @param nested simple names of all types inside the file's type
   * @param onDemand packages whose types are imported all at once, so that what the file mentions of them changes no line here; no two of them, nor
   *     {@code java.lang}, have types of one name that a file mentions
   */
  Imports(
      String packageName,
      Set<String> typesOfPackage,
      String fileType,
      Set<String> nested,
      List<String> onDemand) {
    this.packageName = packageName;
    this.typesOfPackage = typesOfPackage;
    this.fileType = fileType;
    this.nested = nested;
    this.onDemand = onDemand;
  }

  boolean isTypeOfPackage(String name) {
    return typesOfPackage.contains(name);
  }

  String use(String type) {
    int hash = type.indexOf('#');
    int split = hash >= 0 ? hash : type.lastIndexOf('.');
    String ofPackage = type.substring(0, split);
    String name = type.substring(split + 1);
    String outer = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    if (ofPackage.equals(packageName)) {
      return own(name, outer);
    }
    boolean clash = typesOfPackage.contains(outer) || nested.contains(outer);
    if (clash || !imported.getOrDefault(outer, ofPackage).equals(ofPackage)) {
      return ofPackage + "." + name;
    }
    imported.put(outer, ofPackage);
    return name;
  }

  private String own(String name, String outer) {
    if (outer.equals(fileType)) {
      // What is declared in this file is in scope by its last name.
      return name.substring(name.lastIndexOf('.') + 1);
    }
    return nested.contains(outer) ? packageName + "." + name : name;
  }

  /** The import declarations, sorted. */
  String declarations() {
    List<String> declarations = new ArrayList<>();
    onDemand.forEach(all -> declarations.add("import " + all + ".*;\n"));
    imported.forEach((type, ofPackage) -> {
      if (!ofPackage.equals("java.lang") && !onDemand.contains(ofPackage)) {
        declarations.add("import " + ofPackage + "." + type + ";\n");
      }
    });
    Collections.sort(declarations);
    return String.join("", declarations);
  }
}
