package dev.parley.internal.output;

import java.nio.file.Path;
import java.util.List;

/**
 * Where what is written comes from.
 *
 * @param contracts files, absolute
 * @param alone whether nobody else generates into the folders, so that what is there may go whatever it came from
 */
public record Origin(List<Path> contracts, boolean alone) {
  public Origin {
    contracts = List.copyOf(contracts);
  }
}
