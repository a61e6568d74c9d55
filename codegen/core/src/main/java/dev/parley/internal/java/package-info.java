/**
 * The Java target. Names are settled first, then each declared type is planned, then each kind of output has an emitter of its own.
 */
@NullMarked
package dev.parley.internal.java;

import org.jspecify.annotations.NullMarked;
