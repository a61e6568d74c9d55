/** The toolkit in a Maven build. What it does is in the library; here are its parameters, and what Maven and an IDE are told. */
@NullMarked
package dev.parley.maven;

import org.jspecify.annotations.NullMarked;
