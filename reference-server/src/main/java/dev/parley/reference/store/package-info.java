/**
 * What outlives the process: users, threads, messages, runs, and every event of every log in order. {@link
 * dev.parley.reference.store.Store} is what the rest of the server knows; the SQL behind it is the same for SQLite and
 * PostgreSQL.
 */
@NullMarked
package dev.parley.reference.store;

import org.jspecify.annotations.NullMarked;
