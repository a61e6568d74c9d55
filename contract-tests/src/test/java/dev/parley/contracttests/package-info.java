/**
 * What a consumer reads of an event is written down by the consumer's own test, and the running
 * server is held to it. The package has one class of provider methods, since Pact looks for them by
 * package.
 */
@NullMarked
package dev.parley.contracttests;

import org.jspecify.annotations.NullMarked;
