package dev.parley.pojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.parley.Targets;
import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Jackson;
import dev.parley.emit.JavaMappings;
import dev.parley.emit.JavaOptions;
import dev.parley.internal.names.Words;
import dev.parley.model.ContractSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bean written by Jackson is the same JSON as the record written by its codec: two generators, one wire form. */
class WireFormTest {
  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .build();

  @Test
  void beansAndRecordsWriteTheExamplesOfTheContractsAlike(@TempDir Path folder) throws Exception {
    ContractSet contracts = Sources.real();
    List<GeneratedFile> files = new ArrayList<>(Sources.beans(contracts, "beans"));
    files.addAll(Targets.java("records", new JavaOptions(Jackson.V2, JavaMappings.DEFAULT))
        .emit(contracts));
    ClassLoader classes = Sources.compile(files, folder);

    int compared = 0;
    for (String system : Sources.SYSTEMS) {
      for (Path file : Sources.files(Sources.system(system).resolve("examples"), ".*\\.json")) {
        String union = file.getParent().getParent().getFileName().toString();
        Class<?> documents = classes.loadClass("records." + system + "." + Words.plural(union));
        if (!file.getParent().endsWith("valid") || !isKnown(documents, file)) {
          continue;
        }
        Object event =
            documents.getMethod("decode", byte[].class).invoke(null, Files.readAllBytes(file));
        Class<?> type = classes.loadClass("records." + system + "." + union);
        byte[] record = (byte[]) documents.getMethod("encode", type).invoke(null, event);
        Class<?> bean = classes.loadClass("beans." + system + "." + union);
        String written = MAPPER.writeValueAsString(MAPPER.readValue(file.toFile(), bean));

        assertThat(spelled(MAPPER.readTree(written)))
            .as(file.toString())
            .isEqualTo(spelled(MAPPER.readTree(record)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** Beans have no class for events that the contract does not list. */
  private static boolean isKnown(Class<?> documents, Path file) throws Exception {
    String tag = MAPPER.readTree(file.toFile()).path("type").asText();
    return (boolean) documents.getMethod("isKnown", String.class).invoke(null, tag);
  }

  /** Numbers by their value, date-times in one spelling, and no nulls: where a property may be absent too, beans cannot tell the two apart. */
  private static Object spelled(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros();
    }
    if (node.isTextual() && node.textValue().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")) {
      return OffsetDateTime.parse(node.textValue());
    }
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(spelled(item)));
      return items;
    }
    if (node.isObject()) {
      Map<String, Object> members = new TreeMap<>();
      node.properties().stream()
          .filter(p -> !p.getValue().isNull())
          .forEach(p -> members.put(p.getKey(), spelled(p.getValue())));
      return members;
    }
    return node;
  }
}
