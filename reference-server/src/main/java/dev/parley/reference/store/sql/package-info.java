/** The store on SQLite and PostgreSQL. One schema, one set of statements; what differs is how a database is opened. */
@NullMarked
package dev.parley.reference.store.sql;

import org.jspecify.annotations.NullMarked;
