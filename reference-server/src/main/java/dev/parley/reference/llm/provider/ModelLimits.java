package dev.parley.reference.llm.provider;

import java.time.Duration;

/**
 * How long a provider may take.
 *
 * @param connect to be connected to
 * @param firstEvent until the first event of an answer, for each try
 * @param betweenEvents of silence later on; signs of life such as pings break no silence
 * @param whole for an answer in all, tries included
 * @param retries how often it is asked again when it is busy, before the first event only
 * @param longestRetryAfter how long a wait that it asks for is waited
 */
public record ModelLimits(
    Duration connect,
    Duration firstEvent,
    Duration betweenEvents,
    Duration whole,
    int retries,
    Duration longestRetryAfter) {
  /** What suits models that think before they speak. */
  public static final ModelLimits DEFAULTS = new ModelLimits(
      Duration.ofSeconds(10),
      Duration.ofSeconds(60),
      Duration.ofSeconds(30),
      Duration.ofMinutes(5),
      2,
      Duration.ofSeconds(10));
}
