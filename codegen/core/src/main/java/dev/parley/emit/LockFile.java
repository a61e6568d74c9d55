package dev.parley.emit;

import java.nio.file.Path;

/**
 * A file beside a contract that keeps the names of its types from shifting, as it must be written together with the generated files.
 *
 * @param path absolute
 */
public record LockFile(Path path, String content) {}
