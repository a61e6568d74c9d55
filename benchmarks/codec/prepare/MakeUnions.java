import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes contracts with one union of many events each: {@code java MakeUnions.java FOLDER COUNT...}. Every event has its own payload, with texts that
 * keep patterns, numbers within bounds, an enum, a date, a list, and properties that may be absent.
 */
class MakeUnions {
  public static void main(String[] arguments) throws IOException {
    for (int i = 1; i < arguments.length; i++) {
      int count = Integer.parseInt(arguments[i]);
      Path folder = Files.createDirectories(Path.of(arguments[0], "of" + count));
      Files.writeString(folder.resolve("asyncapi.yaml"), contract(count));
    }
  }

  private static String contract(int count) {
    StringBuilder channel = new StringBuilder();
    StringBuilder messages = new StringBuilder();
    for (int i = 0; i < count; i++) {
      channel.append("      event_%d: { $ref: '#/components/messages/event_%d' }\n".formatted(i, i));
      messages.append(message(i));
    }
    return """
        asyncapi: 3.0.0
        info: { title: Union of %1$d, version: 1.0.0 }
        x-parley-name: of%1$d
        channels:
          all:
            address: /all
            x-union: Union%1$d
            messages:
        %2$s
        operations:
          send: { action: send, channel: { $ref: '#/channels/all' } }
        components:
          messages:
        %3$s""".formatted(count, channel.toString().stripTrailing(), messages);
  }

  private static String message(int i) {
    return """
            event_%1$d:
              payload:
                title: Event %1$d
                type: object
                required: [type, payload]
                properties:
                  type: { const: event_%1$d }
                  id: { type: string, maxLength: 64, pattern: '^[A-Za-z0-9_.-]{1,64}$' }
                  seq: { type: integer, minimum: 1 }
                  payload:
                    type: object
                    required: [name_%1$d, state, at, amount]
                    properties:
                      name_%1$d: { type: string, minLength: 1, maxLength: 100 }
                      state: { enum: [waiting, running, succeeded, failed] }
                      at: { type: string, format: date-time }
                      amount: { type: number, minimum: 0 }
                      run: { type: string, format: uuid }
                      labels: { type: array, maxItems: 16, items: { type: string, maxLength: 40 } }
                      note: { type: string, maxLength: 500 }
        """.formatted(i).indent(0);
  }
}
