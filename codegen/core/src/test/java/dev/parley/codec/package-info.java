/** Generated codecs, compiled and run. */
@NullMarked
package dev.parley.codec;

import org.jspecify.annotations.NullMarked;
