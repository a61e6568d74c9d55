package com.example;

import com.example.orders.OrderPlaced;
import com.example.orders.OrderShipped;
import com.example.orders.OrdersEvent;
import com.example.orders.OrdersEvents;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** A handler of an application on Jackson 2, with the mapper that the framework hands it. */
public final class OrderFeed {
  private final ObjectMapper mapper;

  public OrderFeed(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  public String on(byte[] frame) {
    OrdersEvent event = OrdersEvents.decode(frame);
    if (event instanceof OrderPlaced placed) {
      return "placed " + placed.lines().size();
    }
    return event instanceof OrderShipped shipped ? "shipped " + shipped.id() : "other";
  }

  public OrderPlaced body(String json) throws IOException {
    return mapper.readValue(json, OrderPlaced.class);
  }

  public String response(OrderPlaced placed) throws IOException {
    return mapper.writeValueAsString(placed);
  }
}
