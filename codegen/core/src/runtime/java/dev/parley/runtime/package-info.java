/** What generated decoders stand on: reading, checking, and explaining why a document was refused. */
@NullMarked
package dev.parley.runtime;

import org.jspecify.annotations.NullMarked;
