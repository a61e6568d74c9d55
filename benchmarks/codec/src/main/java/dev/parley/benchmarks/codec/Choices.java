package dev.parley.benchmarks.codec;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.parley.benchmarks.checked.contact.Contacts;
import dev.parley.benchmarks.checked.flat.Flats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten values of a choice of six open objects, which may fit several of them at once. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class Choices {
  private static final String[] ONE = {
    "\"email\":\"ada@example.com\",\"verified\":true", "\"fax\":\"+49 30 1234\",\"color\":false"
  };
  private static final String[] TWO = {
    "\"email\":\"ada@example.com\",\"phone\":\"+49 30 1234\",\"hours\":\"9 to 5\"",
    "\"handle\":\"ada\",\"network\":\"irc\",\"site\":\"example.com\",\"since\":\"2024-02-29\""
  };

  /** How many of the options each value fits. */
  @Param({"one", "two"})
  String fitting;

  private byte[] document;
  private JsonMapper mapper;
  private Schema schema;

  @Setup
  public void prepare() throws IOException {
    StringBuilder ways = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String way = (fitting.equals("one") ? ONE : TWO)[i % 2];
      ways.append(i == 0 ? "{" : ",{").append(way).append('}');
    }
    document = ("{\"id\":\"contact_1\",\"ways\":[" + ways + "]}").getBytes(StandardCharsets.UTF_8);
    mapper = JsonMapper.builder().build();
    Path contact = Path.of(System.getProperty("schemas"), "../benchmarks/codec/prepare/contact.yaml");
    schema = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .failFast(true)
                .locale(Locale.ROOT)
                .build()))
        .getSchema(Files.readString(contact), InputFormat.YAML);
    schema.initializeValidators();
  }

  @Benchmark
  public Object parley() {
    return Contacts.decode(document);
  }

  /** The same members as properties of one record. */
  @Benchmark
  public Object withoutChoice() {
    return Flats.decode(document);
  }

  /** Reads a tree and judges it; nothing binds it to types. */
  @Benchmark
  public Object networknt() {
    JsonNode tree = mapper.readTree(document);
    if (!schema.validate(tree).isEmpty()) {
      throw new IllegalArgumentException("not valid");
    }
    return tree;
  }

  @Benchmark
  public Object encode() {
    return Contacts.encode(Contacts.decode(document));
  }
}
