package dev.parley.cli;

import dev.parley.model.Channel;
import dev.parley.model.ContractSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one channel that a command is about, among those that have a lifecycle. */
final class ChannelChoice {
  private ChannelChoice() {}

  static Channel of(ContractSet contracts, @Nullable String name) {
    List<Channel> channels = contracts.contracts().stream()
        .flatMap(c -> c.channels().stream())
        .filter(c -> c.lifecycle().isPresent())
        .toList();
    List<Channel> wanted = channels.stream()
        .filter(c -> name == null || c.name().equals(name) || c.address().equals(name))
        .toList();
    if (channels.isEmpty()) {
      throw new WrongUseException(
          "no channel has an `x-lifecycle`, so there are no transcripts",
          "say in which order its events come (docs/lifecycles.md)");
    }
    if (wanted.size() != 1) {
      throw new WrongUseException(
          name == null
              ? "several channels have a lifecycle"
              : "no channel with a lifecycle is called `" + name + "`",
          "name one with `--channel`: "
              + channels.stream().map(Channel::name).collect(Collectors.joining(", ")));
    }
    return wanted.get(0);
  }
}
