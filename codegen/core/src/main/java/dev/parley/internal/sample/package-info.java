/** Makes documents from the shapes of a contract: valid ones, and valid ones with one fault. */
@NullMarked
package dev.parley.internal.sample;

import org.jspecify.annotations.NullMarked;
