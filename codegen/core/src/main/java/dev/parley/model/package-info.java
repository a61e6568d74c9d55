/** A resolved contract, immutable and free of any target language. */
@NullMarked
package dev.parley.model;

import org.jspecify.annotations.NullMarked;
