/** The TypeScript target: readonly types, predicates and codecs, one module per contract. */
@NullMarked
package dev.parley.internal.typescript;

import org.jspecify.annotations.NullMarked;
