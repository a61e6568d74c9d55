/** Checks beyond what loading needs: meta-schemas, and examples against their schemas. */
@NullMarked
package dev.parley.internal.check;

import org.jspecify.annotations.NullMarked;
