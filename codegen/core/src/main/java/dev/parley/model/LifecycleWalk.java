package dev.parley.model;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One run of a lifecycle as it is walked, event by event: what may come next, and the shortest way to the end. For whoever makes transcripts;
 * events that may come anytime are no part of it.
 *
 * <pre>{@code
 * LifecycleWalk walk = new LifecycleWalk(channel.lifecycle().orElseThrow());
 * walk.take(walk.moves().get(0));
 * List<LifecycleWalk.Move> rest = walk.toEnd();
 * }</pre>
 */
public final class LifecycleWalk {
  /** One in so many random moves may leave the order early; else few walks would see its end. */
  private static final int LEAVES = 12;

  private final Node run;
  private int instances;

  public LifecycleWalk(Lifecycle lifecycle) {
    this.run = new Node(lifecycle.machine(), 0, 0, 0);
  }

  /**
   * An instance of a keyed part. Each has a key of its own, which its events carry.
   *
   * @param number from 1, in the order in which the instances of a run begin
   */
  public record Instance(String part, int number) {}

  /**
   * An event that comes next.
   *
   * @param path the instances that it belongs to, from the outermost part to the innermost; empty for an event of the run itself
   * @param opens whether the last instance of the path begins with it
   * @param early whether it leaves the order for an early end, or goes on with one
   */
  public record Move(String event, List<Instance> path, boolean opens, boolean early) {
    public Move {
      path = List.copyOf(path);
    }
  }

  /** Everything that may come next: events of the run in declared order, then those of open instances. */
  public List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    run.moves(List.of(), moves);
    return moves;
  }

  /**
   * @throws IllegalArgumentException when the event may not come now
   */
  public void take(Move move) {
    if (!moves().contains(move)) {
      throw new IllegalArgumentException("`" + move.event() + "` may not come now");
    }
    run.take(move, 0);
    if (move.opens()) {
      instances++;
    }
  }

  /** Whether the run may end here. */
  public boolean isComplete() {
    return run.state().complete();
  }

  /** The shortest way to the end from here that is no early end, if there is one; otherwise with one. */
  public List<Move> toEnd() {
    LifecycleWalk copy = new LifecycleWalk(run.copy(), instances);
    List<Move> way = new ArrayList<>();
    while (!copy.isComplete()) {
      Move next = copy.run.towardsEnd(List.of(), copy.instances);
      copy.take(next);
      way.add(next);
    }
    return way;
  }

  /**
   * Some events at random, and then the shortest way to the end.
   *
   * @param events as many as are taken at random, fewer when the run is over before
   */
  public List<Move> random(RandomGenerator random, int events) {
    List<Move> way = new ArrayList<>();
    for (List<Move> moves = moves(); way.size() < events && !moves.isEmpty(); moves = moves()) {
      List<Move> onward = moves.stream().filter(m -> !m.early()).toList();
      boolean leaves = onward.isEmpty() || random.nextInt(LEAVES) == 0;
      List<Move> from = leaves ? moves : onward;
      Move move = from.get(random.nextInt(from.size()));
      take(move);
      way.add(move);
    }
    for (Move move : toEnd()) {
      take(move);
      way.add(move);
    }
    return way;
  }

  private LifecycleWalk(Node run, int instances) {
    this.run = run;
    this.instances = instances;
  }

  /** The run, or an instance in it. */
  private final class Node {
    private final LifecycleMachine machine;
    private final int number;
    private final int scope;
    private final List<Node> children = new ArrayList<>();
    private int at;

    Node(LifecycleMachine machine, int number, int scope, int at) {
      this.machine = machine;
      this.number = number;
      this.scope = scope;
      this.at = at;
    }

    Node copy() {
      Node copy = new Node(machine, number, scope, at);
      children.forEach(c -> copy.children.add(c.copy()));
      return copy;
    }

    LifecycleMachine.State state() {
      return machine.states().get(at);
    }

    void moves(List<Instance> path, List<Move> moves) {
      for (LifecycleMachine.Step step : state().steps()) {
        moves.add(move(step, path));
      }
      for (Node child : children) {
        if (state().inside().containsKey(child.scope)) {
          child.moves(child.path(path), moves);
        }
      }
    }

    private Move move(LifecycleMachine.Step step, List<Instance> path) {
      List<Instance> to = new ArrayList<>(path);
      step.opens().ifPresent(o -> to.add(new Instance(o.part(), instances + 1)));
      return new Move(step.event(), to, step.opens().isPresent(), step.early());
    }

    private List<Instance> path(List<Instance> path) {
      List<Instance> to = new ArrayList<>(path);
      to.add(new Instance(machine.name(), number));
      return to;
    }

    void take(Move move, int depth) {
      boolean own = move.path().size() - (move.opens() ? 1 : 0) == depth;
      if (own) {
        LifecycleMachine.Step step = state().step(move.event()).orElseThrow();
        at = step.target();
        step.opens().ifPresent(o -> open(o, move));
        return;
      }
      Node child = children.stream()
          .filter(c -> c.number == move.path().get(depth).number())
          .findFirst()
          .orElseThrow();
      at = state().inside().get(child.scope);
      boolean was = child.state().complete();
      child.take(move, depth + 1);
      changed(child, was);
    }

    private void open(LifecycleMachine.Opening opening, Move move) {
      LifecycleMachine part = machine.part(opening.part());
      Node child = new Node(part, instances + 1, opening.scope(), 0);
      child.take(new Move(move.event(), List.of(), false, false), 0);
      children.add(child);
      changed(child, true);
    }

    /** Tells the automaton where the first instance of a scope became incomplete, or the last complete. */
    private void changed(Node child, boolean wasComplete) {
      boolean isComplete = child.state().complete();
      long others = children.stream()
          .filter(c -> c != child && c.scope == child.scope && !c.state().complete())
          .count();
      if (wasComplete != isComplete && others == 0) {
        at = (isComplete ? state().released() : state().held()).get(child.scope);
      }
      if (child.state().exhausted() && child.children.isEmpty()) {
        children.remove(child);
      }
    }

    Move towardsEnd(List<Instance> path, int begun) {
      LifecycleMachine.Way way = state()
          .toEnd()
          .orElseThrow(() -> new IllegalStateException("a way to the end is missing"));
      if (way instanceof LifecycleMachine.Way.Next next) {
        return move(state().step(next.event()).orElseThrow(), path);
      }
      int barred = ((LifecycleMachine.Way.Complete) way).scope();
      Node child = children.stream()
          .filter(c -> c.scope == barred && !c.state().complete())
          .findFirst()
          .orElseThrow();
      return child.towardsEnd(child.path(path), begun);
    }
  }
}
