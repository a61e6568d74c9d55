package dev.parley.runtime;

import java.util.List;
import java.util.Map;

/** A JSON value as the document wrote it: numbers keep their digits, objects their order. */
sealed interface Json
    permits Json.Null, Json.Truth, Json.Text, JsonNumber, Json.Array, Json.Object {

  /** The literal {@code null}. */
  enum Null implements Json {
    NULL
  }

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Json {}

  /** A string. */
  record Text(String value) implements Json {}

  /** An array. */
  record Array(List<Json> items) implements Json {}

  /** An object, its members in the order in which JavaScript would list them. */
  record Object(Map<String, Json> members) implements Json {}
}
