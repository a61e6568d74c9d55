/** Documents that keep a contract, and documents that break it in one place. */
@NullMarked
package dev.parley.sample;

import org.jspecify.annotations.NullMarked;
