package dev.parley.stability;

import dev.parley.support.Contracts;
import dev.parley.support.EditedContract;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The contracts of this repository, by name. */
final class Own {
  static final String REAL = "(the three)";

  private Own() {}

  static Stream<String> contracts() {
    return Stream.concat(Stream.of(REAL), Contracts.topics().stream());
  }

  /** A copy to edit. */
  static EditedContract edited(String contract, Path folder) {
    return contract.equals(REAL)
        ? new EditedContract(Contracts.SCHEMAS, Contracts.real(), folder)
        : new EditedContract(
            Contracts.GOLDEN.resolve(contract).resolve("contract"),
            Contracts.ofTopic(contract),
            folder);
  }
}
