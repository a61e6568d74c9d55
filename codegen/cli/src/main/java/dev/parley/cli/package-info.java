/** The command line over the library: arguments, printing, exit statuses. No logic. */
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
