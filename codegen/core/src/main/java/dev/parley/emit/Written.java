package dev.parley.emit;

/** How many files a call of {@code Toolkit.generate} made, changed, left as they were, and removed. */
public record Written(int created, int changed, int unchanged, int removed) {}
