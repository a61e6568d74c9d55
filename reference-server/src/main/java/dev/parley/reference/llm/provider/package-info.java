/**
 * Models of real providers. langchain4j writes their requests and reads their events; sending,
 * waiting, cancelling and trying again are done here, the same for all.
 */
@NullMarked
package dev.parley.reference.llm.provider;

import org.jspecify.annotations.NullMarked;
