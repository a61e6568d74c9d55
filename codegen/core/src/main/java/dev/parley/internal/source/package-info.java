/** Files to nodes with places: reading YAML and JSON, and following references inside the contract's root. */
@NullMarked
package dev.parley.internal.source;

import org.jspecify.annotations.NullMarked;
