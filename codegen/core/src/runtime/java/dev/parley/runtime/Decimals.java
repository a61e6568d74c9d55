package dev.parley.runtime;

import java.math.BigInteger;

/**
 * Short decimals as doubles and doubles as short decimals, exactly where it can be told cheaply: by one division where both numbers are doubles themselves,
 * else by the upper 128 bits of a product (Lemire, Number parsing at a gigabyte per second). Who gets no answer asks the JDK.
 */
final class Decimals {
  private static final long EXACT = 1L << 53;

  /** Up to fifteen digits, no two decimals are the same double. */
  private static final double UNIQUE = 1e15;

  private static final int MOST = 30;
  private static final int PLACES = 6;

  /** Powers of ten that doubles are equal to. */
  private static final double[] EXACT_POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** The upper 64 bits of each negative power of ten, and how far they are moved. */
  private static final long[] BITS = new long[MOST + 1];

  private static final int[] MOVED = new int[MOST + 1];

  static {
    for (int i = 1; i <= MOST; i++) {
      BigInteger power = BigInteger.TEN.pow(i);
      MOVED[i] = power.bitLength() + 63;
      BITS[i] = BigInteger.ONE.shiftLeft(MOVED[i]).divide(power).longValue();
    }
  }

  private Decimals() {}

  /** The double nearest to the {@code digits} divided by ten to the {@code power}, which is not below 0; NaN where that is not sure. */
  static double nearest(long digits, int power) {
    if (power == 0) {
      return digits;
    }
    if (digits <= EXACT && power < EXACT_POWERS.length) {
      return digits / EXACT_POWERS[power];
    }
    return power > MOST || digits == 0 ? Double.NaN : product(digits, power);
  }

  private static double product(long digits, int power) {
    int zeros = Long.numberOfLeadingZeros(digits);
    long normal = digits << zeros;
    long bits = BITS[power];
    // As unsigned numbers, whose highest bit is set in both.
    long high = Math.multiplyHigh(normal, bits) + normal + bits;
    int cut = 10 + (int) (high >>> 63);
    long rest = high & (1L << cut) - 1;
    long half = 1L << cut - 1;
    // What was cut off the power of ten may be what decides.
    if (rest == half || rest == half - 1) {
      return Double.NaN;
    }
    long mantissa = (high >>> cut) + (rest > half ? 1 : 0);
    return mantissa * Double.longBitsToDouble((cut + 64L - MOVED[power] - zeros + 1023) << 52);
  }

  /** How many decimal places, up to six, spell a double exactly; -1 where they do not. */
  static int places(double value) {
    double size = Math.abs(value);
    int most = PLACES;
    while (!(size * EXACT_POWERS[most] < UNIQUE)) {
      if (most-- == 0) {
        return -1;
      }
    }
    long digits = Math.round(size * EXACT_POWERS[most]);
    if (digits / EXACT_POWERS[most] != size) {
      return -1;
    }
    int places = most;
    for (; places > 0 && digits % 10 == 0; digits /= 10) {
      places--;
    }
    return places;
  }

  /** The digits of a double that has so many {@link #places}, without its sign. */
  static long digits(double value, int places) {
    return Math.round(Math.abs(value) * EXACT_POWERS[places]);
  }
}
