package dev.parley.runtime;

import tools.jackson.databind.JsonNode;

/** The members of a union before it is known which. */
public final class Tagged {
  private Tagged() {}

  /**
   * The place of the tag's text among those of the members, or {@link JsonReader#OTHER}; the reader goes on standing on the object. The cost is the same
   * for three members and for three thousand, and that of passing over what stands before the tag.
   *
   * @param tag the name of the tag alone
   */
  public static int member(JsonReader reader, Names tag, Names members) {
    long mark = reader.mark();
    reader.beginObject();
    if (!TagSearch.found(reader, tag)) {
      throw Reading.refuse();
    }
    int member = reader.text(members);
    reader.back(mark);
    return member;
  }

  /**
   * The tag of a member that the contract does not list.
   *
   * @throws IllegalArgumentException when it has none
   */
  public static String of(JsonNode member, String tagName) {
    JsonNode tag = member.path(tagName);
    if (!tag.isString()) {
      throw new IllegalArgumentException("every member has a tag");
    }
    return tag.stringValue();
  }
}
