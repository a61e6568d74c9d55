/** Language models behind one interface: streaming, cancellable, with the same faults whoever the provider is. */
@NullMarked
package dev.parley.reference.llm;

import org.jspecify.annotations.NullMarked;
