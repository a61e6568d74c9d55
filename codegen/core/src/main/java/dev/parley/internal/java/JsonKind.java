package dev.parley.internal.java;

/** The kinds of JSON values, as their first byte tells them; the support code has the same. */
enum JsonKind {
  OBJECT,
  ARRAY,
  STRING,
  NUMBER,
  BOOLEAN,
  NULL
}
