/** The same documents before several judges: generated code in two languages, and validators that are not ours. */
@NullMarked
package dev.parley.differential;

import org.jspecify.annotations.NullMarked;
