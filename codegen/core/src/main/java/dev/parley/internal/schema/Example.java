package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;

/** A value that the contract shows, and the schema that it must keep. */
public record Example(SourceNode schema, SourceNode value) {}
