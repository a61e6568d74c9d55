/** Regular expressions of contracts: what they mean, whether they can be run in bounded time, and how both languages write them. */
@NullMarked
package dev.parley.internal.pattern;

import org.jspecify.annotations.NullMarked;
