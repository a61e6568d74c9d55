/** Contracts as HTML pages that people read: one file each, which needs nothing beside it. */
@NullMarked
package dev.parley.internal.docs;

import org.jspecify.annotations.NullMarked;
