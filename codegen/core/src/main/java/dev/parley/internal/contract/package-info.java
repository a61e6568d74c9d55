/** What every reader of contracts makes of a document: a draft, whose types have no settled names yet. */
@NullMarked
package dev.parley.internal.contract;

import org.jspecify.annotations.NullMarked;
