/** The toolkit's front: load contracts, check them, write what targets make of them. */
@NullMarked
package dev.parley;

import org.jspecify.annotations.NullMarked;
