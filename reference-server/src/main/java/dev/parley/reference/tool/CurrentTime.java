package dev.parley.reference.tool;

import dev.parley.reference.contract.tools.CurrentTimeCall;
import dev.parley.reference.contract.tools.CurrentTimeCalls;
import dev.parley.reference.engine.Toolbox.Result;
import dev.parley.reference.engine.Toolbox.ToolFault;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.StringNode;

/** Looks at the clock, which models do not have. */
final class CurrentTime {
  private CurrentTime() {}

  static Tool<CurrentTimeCall> tool(Clock clock) {
    return new Tool<>(
        "current_time",
        "Tells the date and the time in a time zone.",
        "CurrentTimeCall",
        CurrentTimeCalls::decode,
        arguments -> "Looking at the clock in " + zone(arguments),
        arguments -> call(arguments, clock));
  }

  private static Result call(CurrentTimeCall arguments, Clock clock) throws ToolFault {
    ZonedDateTime now;
    try {
      now = clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.of(zone(arguments)));
    } catch (DateTimeException e) {
      throw new ToolFault(
          "There is no time zone `" + zone(arguments)
              + "`: name one of the IANA database, such as `Europe/Berlin`.",
          e);
    }
    String time = now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    String day = now.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return new Result(
        Map.of(
            "time", StringNode.valueOf(time),
            "weekday", StringNode.valueOf(day),
            "zone", StringNode.valueOf(zone(arguments))),
        day + ", " + time + " (" + zone(arguments) + ")");
  }

  private static String zone(CurrentTimeCall arguments) {
    return arguments.zone() == null ? "UTC" : arguments.zone();
  }
}
