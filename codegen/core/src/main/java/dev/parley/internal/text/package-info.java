/** Putting text together: templates that look like their output. */
@NullMarked
package dev.parley.internal.text;

import org.jspecify.annotations.NullMarked;
