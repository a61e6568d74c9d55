package dev.parley;

import dev.parley.emit.Emitter;
import java.nio.file.Path;

/** A target and the folder that it goes to. Several targets may go to one folder. */
public record Output(Path folder, Emitter target) {}
