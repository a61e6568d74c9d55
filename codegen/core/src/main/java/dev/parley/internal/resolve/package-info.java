/** From what was read to the model: names settled, shared types found, references made final. */
@NullMarked
package dev.parley.internal.resolve;

import org.jspecify.annotations.NullMarked;
