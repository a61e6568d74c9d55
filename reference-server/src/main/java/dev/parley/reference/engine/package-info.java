/**
 * Logs, cursors and runs, without any protocol. Facts about a run are told here; each chat system turns them into its
 * own events through an {@link dev.parley.reference.engine.Adapter}, and a log gives them their place, keeps them and
 * delivers them.
 */
@NullMarked
package dev.parley.reference.engine;

import org.jspecify.annotations.NullMarked;
