package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts are called like their folders, and folders like anything. */
class ReservedContractNamesTest {
  @TempDir
  private Path folder;

  @Test
  void aContractMayBeCalledLikeAWordOfJavaOrADeviceOfWindows() throws IOException {
    List<Path> contracts = new ArrayList<>();
    for (String name : List.of("public", "class", "true", "java", "plain", "Com-1")) {
      contracts.add(Files.writeString(
          Files.createDirectory(folder.resolve(name)).resolve("asyncapi.yaml"), """
          asyncapi: 3.0.0
          info: { title: Odd, version: 1.0.0 }
          channels:
            feed:
              address: /feed
              x-union: Event
              messages:
                note: { payload: { type: object, required: [type], properties: { type: { const: note } } } }
          operations:
            send: { action: send, channel: { $ref: '#/channels/feed' } }
          """));
    }
    GeneratedTypes types = new GeneratedTypes(Contracts.load(contracts));

    for (String part : List.of("public_", "class_", "true_", "java", "plain", "contractcom1")) {
      types.comesBack(part + ".Events", part + ".Event", "{\"type\":\"note\"}");
    }
    assertThat(types.classNames()).contains("demo.plain.Event");
  }
}
