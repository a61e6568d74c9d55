@NullMarked
package dev.parley.internal.docs;

import org.jspecify.annotations.NullMarked;
