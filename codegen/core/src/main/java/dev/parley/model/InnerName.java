package dev.parley.model;

/**
 * What a type is called that stands inside a declared one without being declared itself: an object, an enum or a tuple of a property, say.
 *
 * @param nested where types stand in one another: {@code Payload} in {@code ToolExecuting}
 * @param full where they do not: {@code ToolExecutingPayload}
 * @param isFull whether such languages have a type for it at all: for objects, that is
 */
public record InnerName(String nested, String full, boolean isFull) {}
