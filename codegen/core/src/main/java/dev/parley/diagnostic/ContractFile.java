package dev.parley.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A file that a contract consists of, as it was when it was read; or one that was looked for and was not there. By it, whoever repeats a run
 * knows whether that could yield anything new.
 *
 * @param path absolute, symbolic links followed
 * @param name as {@link Place#file} shows it
 * @param size in bytes; {@value #NOT_READ} when there was nothing to read
 * @param checksum of the content
 */
public record ContractFile(Path path, String name, long size, long checksum) {
  private static final long NOT_READ = -1;
  private static final int CHUNK = 1 << 13;

  /** The file as it is now. What cannot be read is told by the finding of who reads it. */
  public static ContractFile of(Path path, String name) {
    CRC32C checksum = new CRC32C();
    long size = 0;
    // Reading from a pipe would wait for ever.
    if (!Files.isRegularFile(path)) {
      return new ContractFile(path, name, NOT_READ, 0);
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        checksum.update(chunk, 0, read);
        size += read;
      }
    } catch (IOException e) {
      return new ContractFile(path, name, NOT_READ, 0);
    }
    return new ContractFile(path, name, size, checksum.getValue());
  }

  /** A document that came in another way than as a file. */
  public static ContractFile of(Path path, String name, byte[] content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content);
    return new ContractFile(path, name, content.length, checksum.getValue());
  }

  /** Whether there was a file to read. */
  public boolean exists() {
    return size != NOT_READ;
  }

  /** Whether the file differs now from what was read. */
  public boolean hasChanged() {
    return !equals(of(path, name));
  }
}
