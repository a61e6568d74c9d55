/** Generated checkers of order: what they say, and that they are right. */
@NullMarked
package dev.parley.order;

import org.jspecify.annotations.NullMarked;
