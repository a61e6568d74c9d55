package dev.parley.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that generated code checks (JSON Schema Validation 2020-12 §7.3, and {@code byte} of OpenAPI). */
public enum Format {
  DATE_TIME,
  DATE,
  TIME,
  DURATION,
  EMAIL,
  IDN_EMAIL,
  HOSTNAME,
  IPV4,
  IPV6,
  URI,
  URI_REFERENCE,
  URI_TEMPLATE,
  IRI,
  IRI_REFERENCE,
  JSON_POINTER,
  RELATIVE_JSON_POINTER,
  UUID,
  BYTE;

  /** As the contract writes it: {@code date-time}. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Format> of(String keyword) {
    return Arrays.stream(values()).filter(f -> f.keyword().equals(keyword)).findFirst();
  }
}
