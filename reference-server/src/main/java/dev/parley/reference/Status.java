package dev.parley.reference;

import dev.parley.reference.contract.rest.Features;
import dev.parley.reference.contract.rest.Health;
import dev.parley.reference.contract.rest.Healths;
import dev.parley.reference.engine.Counters;
import dev.parley.reference.http.Answers;
import io.javalin.http.Context;

/** How the server is, for those who watch over it. */
final class Status {
  private static final Features FEATURES = new Features(true, true, true);

  private final Services services;

  Status(Services services) {
    this.services = services;
  }

  void health(Context ctx) {
    Health.Status status = services.isDraining() ? Health.Status.DRAINING : Health.Status.HEALTHY;
    Answers.json(
        ctx, services.isDraining() ? 503 : 200, Healths.encode(new Health(status, FEATURES)));
  }

  /** In the text format of Prometheus, which needs no library to write and any to read. */
  void metrics(Context ctx) {
    StringBuilder text = new StringBuilder();
    Counters counters = services.counters();
    counters
        .all()
        .forEach((name, count) -> text.append("# TYPE parley_")
            .append(name)
            .append("_total counter\nparley_")
            .append(name)
            .append("_total ")
            .append(count)
            .append('\n'));
    gauge(text, "connections", services.connections().size());
    gauge(text, "runs_active", services.agentChat().runs().size());
    gauge(text, "logs_open", services.agentChat().runs().logs().size());
    ctx.contentType("text/plain; version=0.0.4").result(text.toString());
  }

  private static void gauge(StringBuilder text, String name, long value) {
    text.append("# TYPE parley_")
        .append(name)
        .append(" gauge\nparley_")
        .append(name)
        .append(' ')
        .append(value)
        .append('\n');
  }
}
