/** What generated checkers of order read at run time, the same for every language. */
@NullMarked
package dev.parley.internal.tables;

import org.jspecify.annotations.NullMarked;
