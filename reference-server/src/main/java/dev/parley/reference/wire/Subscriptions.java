package dev.parley.reference.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The logs that a client gets, the next one to be read first. Its connection's lock guards it. */
final class Subscriptions {
  private final Map<String, Subscription> byLog = new LinkedHashMap<>();

  /** The subscription of the same log that this one takes the place of. */
  @Nullable
  Subscription put(Subscription subscription) {
    return byLog.put(subscription.log().id(), subscription);
  }

  @Nullable
  Subscription remove(String logId) {
    return byLog.remove(logId);
  }

  boolean contains(String logId) {
    return byLog.containsKey(logId);
  }

  boolean isEmpty() {
    return byLog.isEmpty();
  }

  List<Subscription> all() {
    return List.copyOf(byLog.values());
  }

  /** All of them, which then are delivered no longer. */
  List<Subscription> take() {
    List<Subscription> taken = all();
    byLog.clear();
    return taken;
  }

  /** Drops a log that is over, and puts one that has had its turn behind the others. */
  void settle(Subscription subscription, boolean hasRead) {
    String id = subscription.log().id();
    if (byLog.get(id) != subscription) {
      return;
    }
    if (subscription.isOver()) {
      byLog.remove(id);
    } else if (hasRead && byLog.size() > 1) {
      byLog.remove(id);
      byLog.put(id, subscription);
    }
  }
}
