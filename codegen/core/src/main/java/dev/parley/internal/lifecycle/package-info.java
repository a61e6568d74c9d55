/**
 * From {@code x-lifecycle} to an automaton: the notation, its resolution to events of the channel, what is wrong with it, and the compiler.
 */
@NullMarked
package dev.parley.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
