/** Plain JSON Schema files as contracts. */
@NullMarked
package dev.parley.internal.jsonschema;

import org.jspecify.annotations.NullMarked;
