/** Who is there: passwords, tokens and sessions. What somebody may do is decided where it is asked for. */
@NullMarked
package dev.parley.reference.auth;

import org.jspecify.annotations.NullMarked;
