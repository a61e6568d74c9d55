package dev.parley.reference.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What can be told of a command that departs from its contract, so that its sender knows which one
 * was refused.
 *
 * @param type null where the frame is no JSON object with a {@code type}
 * @param commandId null where it has none, or one that cannot be repeated
 */
public record Peek(@Nullable String type, @Nullable String commandId) {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern COMMAND_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");
  private static final int MAX_TYPE = 64;

  /** Reads a frame as far as it can be read. */
  public static Peek at(String frame) {
    String type = null;
    String commandId = null;
    try (JsonParser p = FACTORY.createParser(ObjectReadContext.empty(), frame)) {
      if (p.nextToken() == JsonToken.START_OBJECT) {
        for (String name = p.nextName(); name != null; name = p.nextName()) {
          boolean text = p.nextToken() == JsonToken.VALUE_STRING;
          if (text && name.equals("type")) {
            type = p.getString();
          } else if (text && name.equals("command_id")) {
            commandId = p.getString();
          }
          p.skipChildren();
        }
      }
    } catch (JacksonException e) {
      // Up to here it could be read.
    }
    return new Peek(
        type != null && type.length() <= MAX_TYPE ? type : null,
        commandId != null && COMMAND_ID.matcher(commandId).matches() ? commandId : null);
  }
}
