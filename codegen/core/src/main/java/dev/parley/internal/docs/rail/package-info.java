/** Lifecycles as railroad diagrams: what leads from the left to the right without turning back is right. */
@NullMarked
package dev.parley.internal.docs.rail;

import org.jspecify.annotations.NullMarked;
