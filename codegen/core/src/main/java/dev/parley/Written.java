package dev.parley;

/** How many files a call of {@link Toolkit#write} made, changed, left as they were, and removed. */
public record Written(int created, int changed, int unchanged, int removed) {}
