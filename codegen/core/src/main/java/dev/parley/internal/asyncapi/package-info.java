/** AsyncAPI documents: channels, operations and messages, down to the schemas of their payloads. */
@NullMarked
package dev.parley.internal.asyncapi;

import org.jspecify.annotations.NullMarked;
