/** Faults of contracts as values: what is wrong, where, and how to mend it. */
@NullMarked
package dev.parley.diagnostic;

import org.jspecify.annotations.NullMarked;
