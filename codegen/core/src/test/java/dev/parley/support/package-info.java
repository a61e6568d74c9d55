/** What several tests need: loading contracts, compiling generated code in memory, calling it, comparing goldens. */
@NullMarked
package dev.parley.support;

import org.jspecify.annotations.NullMarked;
