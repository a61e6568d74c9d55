/** What tests see of a running server: bytes from a socket, and nothing that the server shares with them. */
@NullMarked
package dev.parley.reference.testing;

import org.jspecify.annotations.NullMarked;
