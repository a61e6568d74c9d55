/** Classic Java beans, printed by jsonschema2pojo from schemas that are projected from the resolved model. */
@NullMarked
package dev.parley.pojo;

import org.jspecify.annotations.NullMarked;
