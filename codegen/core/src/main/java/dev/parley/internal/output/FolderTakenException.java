package dev.parley.internal.output;

import java.io.IOException;
import java.nio.file.Path;

/** Another call generated into the folder, from a contract that this call does not name. */
public final class FolderTakenException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String fix;

  FolderTakenException(Path folder, Path contract, String line) {
    super("`" + folder + "` holds what another call generated from `" + contract
        + "`, and this one would remove it");
    this.fix =
        "name all that goes to one folder in one call, or another folder; where it is to go, take the line `"
            + line + "` out of `" + folder.resolve(FolderList.NAME) + "`";
  }

  public String fix() {
    return fix;
  }
}
