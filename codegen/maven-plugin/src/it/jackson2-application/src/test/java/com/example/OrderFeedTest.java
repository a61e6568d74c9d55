package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.orders.OrderPlaced;
import com.example.orders.OrdersEvents;
import com.example.orders.runtime.ContractViolationException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderFeedTest {
  private static final String PLACED =
      "{\"type\":\"order_placed\",\"id\":\"5d1f4b0e-3f4f-4c9a-9d3e-7b8f3f0c2a11\","
          + "\"at\":\"2026-11-20T09:30:00Z\",\"lines\":[{\"sku\":\"ABC\",\"quantity\":2}],\"note\":null}";

  /** As Spring Boot configures it. */
  private final ObjectMapper mapper = JsonMapper.builder()
      .addModule(new Jdk8Module())
      .addModule(new JavaTimeModule())
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
      .build();

  private final OrderFeed feed = new OrderFeed(mapper);

  @Test
  void framesAreDecodedAndEncoded() {
    byte[] frame = PLACED.getBytes(StandardCharsets.UTF_8);

    assertEquals("placed 1", feed.on(frame));
    assertEquals(PLACED, new String(OrdersEvents.encode(OrdersEvents.decode(frame)), StandardCharsets.UTF_8));
  }

  @Test
  void theMapperOfTheFrameworkReadsAndWritesTheSame() throws Exception {
    OrderPlaced placed = feed.body(PLACED);

    assertEquals(OrdersEvents.decode(PLACED), placed);
    assertEquals(mapper.readTree(PLACED), mapper.readTree(feed.response(placed)));
  }

  @Test
  void timesAreHeldInTheMappedType() {
    assertEquals(Instant.parse("2026-11-20T09:30:00Z"), ((OrderPlaced) OrdersEvents.decode(PLACED)).at());
  }

  @Test
  void whatDepartsFromTheContractIsRefused() {
    ContractViolationException refused = assertThrows(
        ContractViolationException.class,
        () -> OrdersEvents.decode(PLACED.replace("ABC", "abc").replace(":2}", ":200}")));

    assertEquals(2, refused.violations().size());
  }
}
