/** What all chat systems do alike over HTTP: reading bodies, refusing, and asking who is there. */
@NullMarked
package dev.parley.reference.http;

import org.jspecify.annotations.NullMarked;
