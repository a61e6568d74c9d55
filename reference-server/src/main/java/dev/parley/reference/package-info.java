/** A server that speaks the contracts: Javalin over generated types. */
@NullMarked
package dev.parley.reference;

import org.jspecify.annotations.NullMarked;
