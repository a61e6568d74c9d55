/** Beans, compiled and run. */
@NullMarked
package dev.parley.pojo;

import org.jspecify.annotations.NullMarked;
