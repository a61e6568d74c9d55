/** The conversations: stored, with a session cookie, every window of one getting the same events. */
@NullMarked
package dev.parley.reference.conversations;

import org.jspecify.annotations.NullMarked;
