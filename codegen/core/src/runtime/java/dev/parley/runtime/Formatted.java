package dev.parley.runtime;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Texts with a format that has a type of its own in Java. Each method takes what the format allows, and nothing else. */
public final class Formatted {
  private static final int DATE_AND_TIME = "2026-01-31T12:00:00".length();
  private static final int NANOSECONDS = 9;

  private Formatted() {}

  /** RFC 3339, section 5.6. A leap second is the second after it; offsets beyond Java's become UTC. */
  public static OffsetDateTime dateTime(JsonReader reader) {
    int end = reader.plainEnd();
    OffsetDateTime usual = Timestamps.read(reader.bytes, reader.at + 1, end);
    if (usual != null) {
      reader.at = end + 1;
      return usual;
    }
    String text = reader.text();
    if (!Formats.isDateTime(text)) {
      throw Reading.refuse();
    }
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeParseException beyondJava) {
      return unusual(text);
    }
  }

  /** As {@link #dateTime}; which offset was written is lost. */
  public static Instant instant(JsonReader reader) {
    return dateTime(reader).toInstant();
  }

  /** As {@link #dateTime}, with the offset as its zone. */
  public static ZonedDateTime zonedDateTime(JsonReader reader) {
    return dateTime(reader).toZonedDateTime();
  }

  private static OffsetDateTime unusual(String text) {
    boolean leap = text.startsWith("60", DATE_AND_TIME - 2);
    String second = text.substring(0, DATE_AND_TIME - 2)
        + (leap ? "59" : text.substring(DATE_AND_TIME - 2, DATE_AND_TIME));
    LocalDateTime local = LocalDateTime.parse(second.replace('t', 'T').replace(' ', 'T'));
    int at = DATE_AND_TIME;
    int nanos = 0;
    if (text.charAt(at) == '.') {
      int end = at + 1;
      while (Character.isDigit(text.charAt(end))) {
        end++;
      }
      nanos =
          Integer.parseInt((text.substring(at + 1, end) + "000000000").substring(0, NANOSECONDS));
      at = end;
    }
    local = local.withNano(nanos).plusSeconds(leap ? 1 : 0);
    return local.minusMinutes(offsetMinutes(text.substring(at))).atOffset(ZoneOffset.UTC);
  }

  private static int offsetMinutes(String offset) {
    if (offset.equalsIgnoreCase("z")) {
      return 0;
    }
    int minutes =
        Integer.parseInt(offset.substring(1, 3)) * 60 + Integer.parseInt(offset.substring(4, 6));
    return offset.charAt(0) == '-' ? -minutes : minutes;
  }

  public static LocalDate date(JsonReader reader) {
    String text = reader.text();
    if (!Formats.isDate(text)) {
      throw Reading.refuse();
    }
    return LocalDate.parse(text);
  }

  public static OffsetTime time(JsonReader reader) {
    String text = reader.text();
    if (!Formats.isTime(text)) {
      throw Reading.refuse();
    }
    return OffsetTime.parse(text);
  }

  public static Duration duration(JsonReader reader) {
    String text = reader.text();
    if (!Formats.isDuration(text)) {
      throw Reading.refuse();
    }
    // Duration.parse knows no weeks.
    return text.endsWith("W")
        ? Duration.ofDays(
            Math.multiplyExact(7L, Long.parseLong(text.substring(1, text.length() - 1))))
        : Duration.parse(text);
  }

  public static UUID uuid(JsonReader reader) {
    int end = reader.plainEnd();
    UUID usual = Uuids.read(reader.bytes, reader.at + 1, end);
    if (usual != null) {
      reader.at = end + 1;
      return usual;
    }
    String text = reader.text();
    // UUID.fromString alone takes shortened groups.
    if (!Formats.isUuid(text)) {
      throw Reading.refuse();
    }
    return UUID.fromString(text);
  }

  public static URI uri(JsonReader reader) {
    int end = reader.plainEnd();
    URI usual = Uris.read(reader.bytes, reader.at + 1, end);
    if (usual != null) {
      reader.at = end + 1;
      return usual;
    }
    String text = reader.text();
    if (!Formats.isUri(text)) {
      throw Reading.refuse();
    }
    return URI.create(text);
  }

  /** RFC 3339, with seconds always, and a fraction of three, six or nine digits where there is one. */
  public static String text(OffsetDateTime value) {
    String text = value.toString();
    return withSeconds(text, text.indexOf('T') + 1);
  }

  /** RFC 3339, in UTC. */
  public static String text(Instant value) {
    return value.toString();
  }

  /** RFC 3339, which knows offsets and no other zones. */
  public static String text(ZonedDateTime value) {
    return text(value.toOffsetDateTime());
  }

  /** RFC 3339, with seconds always. */
  public static String text(OffsetTime value) {
    return withSeconds(value.toString(), 0);
  }

  // Java leaves out seconds that are zero, and RFC 3339 does not allow that.
  private static String withSeconds(String text, int time) {
    int seconds = time + "12:00".length();
    return text.charAt(seconds) == ':'
        ? text
        : text.substring(0, seconds) + ":00" + text.substring(seconds);
  }
}
