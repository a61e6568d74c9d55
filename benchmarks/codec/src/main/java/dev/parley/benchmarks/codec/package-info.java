/** Generated codecs beside peers, on the same bytes. */
@NullMarked
package dev.parley.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
