package dev.parley.runtime;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** What is used again and again where texts are decoded and documents written: one for a few threads at a time, given back when done. */
final class Scratch {
  private static final AtomicReferenceArray<Scratch> POOL = new AtomicReferenceArray<>(16);
  private static final int LONGEST = 1 << 16;
  private static final int FEW = 512;

  private char[] chars = new char[0];
  private byte[] bytes = new byte[0];

  private Scratch() {}

  static Scratch take() {
    Scratch scratch = POOL.getAndSet(slot(), null);
    return scratch == null ? new Scratch() : scratch;
  }

  private static int slot() {
    return System.identityHashCode(Thread.currentThread()) & POOL.length() - 1;
  }

  char[] chars(int length) {
    if (chars.length < length) {
      chars = new char[Math.max(length, FEW)];
    }
    return chars;
  }

  byte[] bytes(int length) {
    if (bytes.length < length) {
      bytes = new byte[Math.max(length, FEW)];
    }
    return bytes;
  }

  void keep(byte[] grown) {
    bytes = grown;
  }

  void giveBack() {
    if (chars.length <= LONGEST && bytes.length <= LONGEST) {
      POOL.set(slot(), this);
    }
  }
}
