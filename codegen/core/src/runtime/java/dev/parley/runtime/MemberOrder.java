package dev.parley.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * JavaScript lists the members of an object by number first ({@code "2"} before {@code "10"} before {@code "a"}) and then as
 * written. Explanations follow the same order, so that both languages list the same violations.
 */
final class MemberOrder {
  private static final long LAST_INDEX = 4_294_967_294L;

  private MemberOrder() {}

  static Map<String, Json> of(Map<String, Json> members) {
    Map<Long, String> numbered = new TreeMap<>();
    for (String name : members.keySet()) {
      if (isIndex(name)) {
        numbered.put(Long.valueOf(name), name);
      }
    }
    if (numbered.isEmpty()) {
      return members;
    }
    Map<String, Json> ordered = new LinkedHashMap<>();
    for (String name : numbered.values()) {
      ordered.put(name, members.get(name));
    }
    members.forEach(ordered::putIfAbsent);
    return ordered;
  }

  private static boolean isIndex(String name) {
    if (name.isEmpty() || name.length() > 10 || name.length() > 1 && name.charAt(0) == '0') {
      return false;
    }
    return name.chars().allMatch(digit -> digit >= '0' && digit <= '9')
        && Long.parseLong(name) <= LAST_INDEX;
  }
}
