package dev.parley.emit;

/**
 * A file that is not yet on any disk.
 *
 * @param path relative to the output directory, with {@code /} between folders
 * @param content the whole text, lines ended by {@code \n}
 */
public record GeneratedFile(String path, String content) {}
