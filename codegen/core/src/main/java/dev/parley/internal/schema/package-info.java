/**
 * JSON Schema to shapes: one reader per kind of value. A keyword that no reader takes becomes an assertion beside the shape, so that none is dropped
 * in silence.
 */
@NullMarked
package dev.parley.internal.schema;

import org.jspecify.annotations.NullMarked;
