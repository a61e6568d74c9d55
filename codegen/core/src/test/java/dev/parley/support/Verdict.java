package dev.parley.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a generated codec makes of a document.
 *
 * @param fits nothing where there is no codec
 * @param message what the exception says; where the document fits, that of the encoder
 * @param encoded the value, written again; empty where it cannot be
 * @param faults where the codec disagrees with itself
 */
public record Verdict(Optional<Boolean> fits, String message, String encoded, List<String> faults) {
  public Verdict {
    faults = List.copyOf(faults);
  }

  public static Verdict none(String why) {
    return new Verdict(Optional.empty(), why, "", List.of());
  }

  public static Verdict of(Codec codec, String document) {
    List<String> faults = new ArrayList<>();
    Object value;
    try {
      value = codec.decode(document);
    } catch (RuntimeException e) {
      if (!e.getClass().getSimpleName().equals("ContractViolationException")) {
        throw new AssertionError(document, e);
      }
      if (codec.check(document).isEmpty()) {
        faults.add("refused, and nothing is wrong with it");
      }
      return new Verdict(Optional.of(false), String.valueOf(e.getMessage()), "", faults);
    }
    List<String> violations = codec.check(document);
    if (!violations.isEmpty()) {
      faults.add("taken, and yet " + violations);
    }
    String encoded;
    try {
      encoded = codec.encode(value);
    } catch (RuntimeException e) {
      // What is not declared is not written, and may be what a rule of the whole value counts on.
      return new Verdict(Optional.of(true), String.valueOf(e.getMessage()), "", faults);
    }
    if (!codec.encode(codec.decode(encoded)).equals(encoded)) {
      faults.add("encoded differently the second time: " + encoded);
    }
    return new Verdict(Optional.of(true), "", encoded, faults);
  }

  public boolean says(boolean valid) {
    return fits.filter(f -> f == valid).isPresent();
  }

  public Optional<String> fault() {
    return faults.stream().findFirst();
  }

  public String words() {
    return fits.map(f -> f ? "accepted" : "refused").orElse("no code: " + message);
  }

  public void write(ObjectNode to) {
    fits.ifPresent(f -> {
      to.put("java", f);
      to.put("encoded", encoded).put("message", message);
    });
  }
}
