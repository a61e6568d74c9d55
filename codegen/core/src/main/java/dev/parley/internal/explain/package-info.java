/** What the explaining support code reads: the contract, resolved, as a small dialect of JSON Schema that is the same in all languages. */
@NullMarked
package dev.parley.internal.explain;

import org.jspecify.annotations.NullMarked;
