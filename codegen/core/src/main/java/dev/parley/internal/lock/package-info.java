/** The lock file beside a contract, which keeps the names of its types from shifting. */
@NullMarked
package dev.parley.internal.lock;

import org.jspecify.annotations.NullMarked;
