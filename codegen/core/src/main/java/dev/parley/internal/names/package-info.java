/** Names of the contract as words, and words as identifiers. */
@NullMarked
package dev.parley.internal.names;

import org.jspecify.annotations.NullMarked;
