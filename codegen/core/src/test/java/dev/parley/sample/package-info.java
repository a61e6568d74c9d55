@NullMarked
package dev.parley.sample;

import org.jspecify.annotations.NullMarked;
