/** The one place that writes to the disk. */
@NullMarked
package dev.parley.internal.output;

import org.jspecify.annotations.NullMarked;
