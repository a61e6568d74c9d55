package dev.parley.internal.docs.rail;

import dev.parley.model.Lifecycle;
import dev.parley.model.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A lifecycle as a picture: its order, the early ends below it, and what may come anytime at the bottom. */
public final class Diagram {
  private static final int MARGIN = 8;
  private static final int HEADING = 34;

  private final Lifecycle lifecycle;
  private final UnaryOperator<String> events;
  private final UnaryOperator<String> commands;
  private final int most;
  private final Svg svg;
  private int y = MARGIN;
  private int widest;

  private Diagram(
      Lifecycle lifecycle,
      UnaryOperator<String> events,
      UnaryOperator<String> commands,
      int most,
      UnaryOperator<String> escape) {
    this.lifecycle = lifecycle;
    this.events = events;
    this.commands = commands;
    this.most = most - 2 * MARGIN;
    this.svg = new Svg(escape);
  }

  /**
   * @param title for those who cannot see it
   * @param events the address of an event by its tag
   * @param commands the address of a command by its tag
   * @param most the width that it should keep to
   * @param escape makes text harmless in SVG
   */
  public static String of(
      Lifecycle lifecycle,
      String title,
      UnaryOperator<String> events,
      UnaryOperator<String> commands,
      int most,
      UnaryOperator<String> escape) {
    Diagram diagram = new Diagram(lifecycle, events, commands, most, escape);
    diagram.order();
    diagram.early();
    diagram.anytime();
    int width = diagram.widest + 2 * MARGIN;
    int height = diagram.y + MARGIN;
    // What is only a little too wide is shown smaller; the rest can be scrolled.
    String css = width > most && width * 4 <= most * 5 ? " class=\"fit\"" : "";
    return "<svg" + css + " xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\""
        + escape.apply(title) + "\" width=\"" + width + "\" height=\"" + height
        + "\" viewBox=\"0 0 " + width + " " + height + "\">\n" + diagram.svg.content() + "</svg>\n";
  }

  private void order() {
    List<Block> blocks = new ArrayList<>();
    if (!lifecycle.opens().isEmpty()) {
      List<Block> openers = new ArrayList<>();
      lifecycle
          .opens()
          .forEach(c -> openers.add(new Station(c, "station command", commands.apply(c))));
      blocks.add(openers.size() == 1 ? openers.get(0) : new Fork(openers));
    }
    blocks.add(Mark.START);
    blocks.addAll(flat(lifecycle.order(), most));
    blocks.add(Mark.END);
    place(Row.of(blocks, most));
  }

  /** The steps of the outermost sequence, which may go on on another line. */
  private List<Block> flat(Order order, int most) {
    Rails rails = new Rails(lifecycle, events, most);
    return order instanceof Order.Then then
        ? then.items().stream().map(rails::of).toList()
        : List.of(rails.of(order));
  }

  private void early() {
    if (lifecycle.early().isEmpty()) {
      return;
    }
    heading("At any point after the first event it may be left for");
    for (Order early : lifecycle.early()) {
      List<Block> blocks = new ArrayList<>(List.of(Mark.LEAVE));
      blocks.addAll(flat(early, most));
      blocks.add(Mark.END);
      svg.dashed(() -> place(Row.of(blocks, most)));
    }
  }

  private void anytime() {
    if (lifecycle.anytime().isEmpty()) {
      return;
    }
    heading("At any time there may be");
    int x = 0;
    for (String event : lifecycle.anytime()) {
      Station station = new Station(event, "station anytime", events.apply(event));
      if (x > 0 && x + station.width() > most) {
        x = 0;
        y += 40;
      }
      station.draw(svg, MARGIN + x, y + station.up());
      x += station.width() + 10;
      widest = Math.max(widest, x);
    }
    y += 34;
  }

  private void heading(String text) {
    svg.text("heading", MARGIN, y + 22, text);
    widest = Math.max(widest, Label.width(text, 13));
    y += HEADING;
  }

  private void place(Block block) {
    block.draw(svg, MARGIN, y + block.up());
    y += block.up() + block.down() + 18;
    widest = Math.max(widest, block.width());
  }
}
