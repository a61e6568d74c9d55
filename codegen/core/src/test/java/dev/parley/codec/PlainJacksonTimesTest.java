package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.parley.Targets;
import dev.parley.emit.Jackson;
import dev.parley.emit.JavaMappings;
import dev.parley.emit.JavaOptions;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mappers that write times as numbers, as those of Jackson 2 do where nobody changed it, write times of records as contracts have them. */
class PlainJacksonTimesTest {
  private static final String DOCUMENT =
      "{\"type\":\"run\",\"at\":\"2026-01-31T12:00:01+02:00\",\"date\":\"2026-01-31\",\"time\":\"12:00:01+02:00\","
          + "\"took\":\"PT1H\",\"dates\":[\"2026-01-31\"],\"laps\":[[\"2026-01-31T12:00:01+02:00\"]],"
          + "\"named\":{\"a\":\"PT2S\"},\"until\":\"2026-01-31T12:00:01+02:00\",\"more\":\"2026-01-31T12:00:01+02:00\"}";

  @TempDir
  private Path folder;

  private Path contract;

  @BeforeEach
  void writeTheContract() throws IOException {
    contract = Files.writeString(folder.resolve("asyncapi.yaml"), """
        asyncapi: 3.0.0
        info: { title: Times, version: 1.0.0 }
        channels:
          feed:
            address: /feed
            x-union: Event
            messages:
              Run:
                payload:
                  type: object
                  required: [type, at]
                  properties:
                    type: { const: run }
                    at: { $ref: '#/components/schemas/Moment' }
                    date: { type: string, format: date }
                    time: { type: string, format: time }
                    took: { type: string, format: duration }
                    dates: { type: array, items: { type: string, format: date } }
                    laps: { type: array, items: { type: array, items: { type: string, format: date-time } } }
                    named: { type: object, additionalProperties: { type: string, format: duration } }
                    until: { type: [string, 'null'], format: date-time }
                  additionalProperties: { type: string, format: date-time }
        operations:
          send: { action: send, channel: { $ref: '#/channels/feed' } }
        components:
          schemas:
            Moment: { type: string, format: date-time }
        """);
  }

  private ClassLoader classes(Jackson jackson) {
    return Compiler.compile(
        Targets.java("times", new JavaOptions(jackson, JavaMappings.of(List.of())))
            .emit(Contracts.load(List.of(contract))),
        jackson);
  }

  @Test
  void jackson2WithItsDefaults() throws Exception {
    ClassLoader classes = classes(Jackson.V2);
    ObjectMapper mapper =
        new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module());
    Object value = new Codec(classes, "times.Events").decode(DOCUMENT);

    assertThat(mapper.writeValueAsString(value)).isEqualTo(DOCUMENT);
    assertThat(mapper.readValue(DOCUMENT, classes.loadClass("times.Event"))).isEqualTo(value);
  }

  @Test
  void jackson3WhereItIsToldTo() throws Exception {
    ClassLoader classes = classes(Jackson.V3);
    JsonMapper mapper = JsonMapper.builder()
        .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .build();
    Object value = new Codec(classes, "times.Events").decode(DOCUMENT);

    assertThat(mapper.writeValueAsString(value)).isEqualTo(DOCUMENT);
    assertThat(mapper.readValue(DOCUMENT, classes.loadClass("times.Event"))).isEqualTo(value);
  }
}
