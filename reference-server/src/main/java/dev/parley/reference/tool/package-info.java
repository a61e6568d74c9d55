/** Tools that agents may call: each with a contract for its arguments, and bounds for what it takes and gives. */
@NullMarked
package dev.parley.reference.tool;

import org.jspecify.annotations.NullMarked;
