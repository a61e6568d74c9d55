/** From a resolved contract to files of a target language, as values: nothing here touches the disk. */
@NullMarked
package dev.parley.emit;

import org.jspecify.annotations.NullMarked;
