package dev.parley.internal.lock;

import dev.parley.model.InnerName;
import dev.parley.model.TypeId;
import java.util.HashMap;
import java.util.Map;

/**
 * What the types of a contract are called, and what else must stay as it is.
 *
 * @param types by source
 * @param inner what stands inside them, by source and path
 * @param members of their properties and values those that could be taken for others, by source and path
 * @param leads the properties that lead objects of which nothing must be there, by source and path
 */
public record SettledNames(
    Map<String, TypeId> types,
    Map<String, Map<String, InnerName>> inner,
    Map<String, Map<String, MemberName>> members,
    Map<String, Map<String, String>> leads) {
  public TypeId type(String source) {
    return types.get(source);
  }

  public Map<String, InnerName> inner(String source) {
    return inner.getOrDefault(source, Map.of());
  }

  public Map<String, MemberName> members(String source) {
    return members.getOrDefault(source, Map.of());
  }

  public Map<String, String> leads(String source) {
    return leads.getOrDefault(source, Map.of());
  }

  /** The same, with what is said of members. */
  public SettledNames with(
      Map<String, Map<String, MemberName>> names, Map<String, Map<String, String>> leading) {
    return new SettledNames(types, inner, names, leading);
  }

  /** These and others. */
  public SettledNames and(SettledNames others) {
    Map<String, TypeId> allTypes = new HashMap<>(types);
    allTypes.putAll(others.types);
    Map<String, Map<String, InnerName>> allInner = new HashMap<>(inner);
    allInner.putAll(others.inner);
    Map<String, Map<String, MemberName>> allMembers = new HashMap<>(members);
    allMembers.putAll(others.members);
    Map<String, Map<String, String>> allLeads = new HashMap<>(leads);
    allLeads.putAll(others.leads);
    return new SettledNames(allTypes, allInner, allMembers, allLeads);
  }
}
