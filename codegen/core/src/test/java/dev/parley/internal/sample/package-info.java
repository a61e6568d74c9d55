@NullMarked
package dev.parley.internal.sample;

import org.jspecify.annotations.NullMarked;
