package dev.parley.internal.docs.rail;

import dev.parley.model.Lifecycle;
import dev.parley.model.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lays an expression out.
 *
 * @param link the address of an event
 * @param most how wide it may become
 */
record Rails(Lifecycle lifecycle, UnaryOperator<String> link, int most)
    implements Order.Visitor<Block> {
  private static final int NARROWEST = 160;

  Block of(Order order) {
    return order.accept(this);
  }

  /** For what stands in something that needs room at its sides. */
  private Block within(Order order, int sides) {
    return order.accept(new Rails(lifecycle, link, Math.max(NARROWEST, most - sides)));
  }

  @Override
  public Block event(Order.Event event) {
    return new Station(event.tag(), "station", link.apply(event.tag()));
  }

  @Override
  public Block part(Order.Part part) {
    Lifecycle.Part declared = lifecycle.parts().stream()
        .filter(p -> p.name().equals(part.name()))
        .findFirst()
        .orElseThrow();
    String caption = Label.shortened(part.name())
        + declared.key().map(k -> " \u00b7 one per " + last(k.pointer())).orElse("");
    return new Frame(within(declared.order(), 24), caption);
  }

  private static String last(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Label.shortened(name.replace("~1", "/").replace("~0", "~"));
  }

  @Override
  public Block then(Order.Then then) {
    List<Block> blocks = new ArrayList<>();
    then.items().forEach(i -> blocks.add(of(i)));
    return Row.of(blocks, most);
  }

  @Override
  public Block interleaved(Order.Interleaved interleaved) {
    return new Mixed(interleaved.items().stream().map(i -> within(i, 36)).toList());
  }

  @Override
  public Block oneOf(Order.OneOf oneOf) {
    return new Fork(oneOf.items().stream().map(i -> within(i, 40)).toList());
  }

  @Override
  public Block repeated(Order.Repeated repeated) {
    return new Loop(within(repeated.item(), 60), true, !repeated.atLeastOnce());
  }

  @Override
  public Block maybe(Order.Maybe maybe) {
    return new Loop(within(maybe.item(), 40), false, true);
  }
}
