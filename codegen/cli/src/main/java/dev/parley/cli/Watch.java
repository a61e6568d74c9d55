package dev.parley.cli;

import dev.parley.cli.GenerateCommand.Run;
import dev.parley.diagnostic.ContractFile;
import dev.parley.emit.LockFile;
import dev.parley.emit.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Repeats a run whenever a file of its contracts has changed. What happens in their folders only wakes it up: whether there is anything to do is
 * decided by the files' content, so that no change is missed while it generates, and it does not matter how an editor saves.
 */
final class Watch {
  /** Folders that cannot be watched, such as those of some networks, are looked at this often. */
  private static final long LOOK_SECONDS = 2;

  /** An editor or a checkout is taken to be done when nothing has happened for so long. */
  private static final long QUIET_MILLIS = 50;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Supplier<Run> generation;
  private final Consumer<String> printer;
  private final Lock running = new ReentrantLock();

  Watch(Supplier<Run> generation, Consumer<String> printer) {
    this.generation = generation;
    this.printer = printer;
  }

  /** Returns only by an exception: what was asked for cannot be done. */
  void start() throws IOException, InterruptedException {
    // Whoever ends the program waits for the run that is under way, which would leave its staging
    // folders behind.
    Runtime.getRuntime().addShutdownHook(new Thread(running::lock));
    try (WatchService folders = FileSystems.getDefault().newWatchService()) {
      List<ContractFile> files = run();
      while (true) {
        watch(files, folders);
        if (files.stream().anyMatch(ContractFile::hasChanged)) {
          files = again(files);
        } else {
          await(folders);
        }
      }
    }
  }

  private List<ContractFile> run() {
    running.lock();
    try {
      Run run = generation.get();
      print(summary(run));
      return afterwards(run);
    } finally {
      running.unlock();
    }
  }

  /** What the files hold now: lock files, which belong to the contracts, are written by the run itself. */
  private static List<ContractFile> afterwards(Run run) {
    if (run.written().isEmpty()) {
      return run.loaded().files();
    }
    Map<Path, LockFile> locks = run.loaded().locks().stream()
        .collect(Collectors.toMap(LockFile::path, Function.identity()));
    return run.loaded().files().stream()
        .map(f -> locks.containsKey(f.path()) ? written(f, locks.get(f.path())) : f)
        .toList();
  }

  private static ContractFile written(ContractFile file, LockFile lock) {
    return ContractFile.of(
        file.path(), file.name(), lock.content().getBytes(StandardCharsets.UTF_8));
  }

  /** A disk that is full now may have room when the contract changes next. */
  private List<ContractFile> again(List<ContractFile> files) {
    List<ContractFile> now =
        files.stream().map(f -> ContractFile.of(f.path(), f.name())).toList();
    try {
      return run();
    } catch (WrongUseException e) {
      print(e.getMessage() + "; fix: " + e.fix());
      return now;
    }
  }

  private void print(String line) {
    printer.accept(LocalTime.now().format(TIME) + " " + line);
  }

  private static void watch(List<ContractFile> files, WatchService folders) throws IOException {
    Set<Path> known = files.stream().map(f -> existing(f.path())).collect(Collectors.toSet());
    for (Path folder : known) {
      try {
        folder.register(
            folders,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      } catch (IOException e) {
        // Gone since, or not to be watched: it is looked at every few seconds.
        continue;
      }
    }
  }

  private static Path existing(Path file) {
    Path folder = file.getParent();
    while (!Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static void await(WatchService folders) throws InterruptedException {
    WatchKey key = folders.poll(LOOK_SECONDS, TimeUnit.SECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = folders.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static String summary(Run run) {
    return run.written()
        .map(
            w -> "generated: " + w.values().stream().reduce(new Written(0, 0, 0, 0), Written::plus))
        .orElseGet(() -> "nothing generated: " + run.loaded().summary());
  }
}
