package dev.parley.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final String CLOSED = """
      {"type":"object","properties":{"alpha":{"type":"string"},"beta":{"type":"object"}},
       "required":["alpha","beta"],"additionalProperties":false}\
      """;
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void schemasAreParsedOnceAndOnlyWhenSomethingIsExplained() {
    AtomicInteger asked = new AtomicInteger();
    Schemas schemas = new Schemas(name -> {
      asked.incrementAndGet();
      return "{\"type\":\"string\"}";
    });
    assertEquals(0, asked.get());
    IntStream.range(0, 100).parallel().forEach(each -> Explainer.explain(schemas, "Name", "5"));
    assertEquals(1, asked.get());
  }

  @Test
  void aByteOrderMarkIsRefused() {
    byte[] document = "\uFEFF\"text\"".getBytes(StandardCharsets.UTF_8);
    List<Violation> violations =
        Explainer.explain(schemas("{\"type\":\"string\"}"), "Root", document);
    assertEquals(List.of("json"), violations.stream().map(Violation::rule).toList());
  }

  @Test
  void anExceptionKeepsItsViolationsWhenItIsSerialized() throws Exception {
    Violation violation = new Violation("/a", "missing", "a string", "nothing", null);
    ContractViolationException sent = new ContractViolationException("Event", List.of(violation));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(sent);
    }
    try (ObjectInputStream stream =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ContractViolationException received = (ContractViolationException) stream.readObject();
      assertEquals(sent.violations(), received.violations());
      assertEquals("Event", received.type());
    }
  }

  @Test
  void aHundredThousandUnknownPropertiesAreExplainedQuickly() {
    expectManySoon(CLOSED, "{" + many(each -> "\"alpah" + each + "\":{}") + "}");
  }

  @Test
  void aHundredThousandBrokenItemsAreExplainedQuickly() {
    expectManySoon(array(CLOSED), "[" + many(each -> "{\"aplha\":1}") + "]");
  }

  @Test
  void repeatedItemsOfOneHashAreFoundQuickly() {
    String items = many(each -> "[\"" + collision(each) + "\"]");
    assertTimeout(
        SOON, () -> count("{\"type\":\"array\",\"uniqueItems\":true}", "[" + items + "]"));
  }

  @Test
  void propertiesOfOneHashAreExplainedQuickly() {
    expectManySoon(CLOSED, "{" + many(each -> "\"" + collision(each) + "\":1") + "}");
  }

  @Test
  void numbersOfAbsurdSizeCostNothing() {
    for (String type : List.of("integer", "number")) {
      for (String range : List.of("int32", "int64", "big")) {
        String schema =
            "{\"type\":\"%s\",\"range\":\"%s\",\"minimum\":-5,\"maximum\":5,\"multipleOf\":0.01}"
                .formatted(type, range);
        for (String number :
            List.of("1e999999999", "-1e99999999999999", "1e-999999999", "1e1001", "0e999999999")) {
          assertTimeout(SOON, () -> count(schema, number));
        }
      }
    }
    assertTimeout(SOON, () -> count("{\"const\":1}", "1e999999999"));
    String twice = "[1e999999999,1e-999999999,1e999999999]";
    assertTimeout(
        SOON, () -> assertEquals(1, count("{\"type\":\"array\",\"uniqueItems\":true}", twice)));
  }

  @Test
  void nothingIsFoundInARecursiveDocumentThatIsRight() {
    String schema =
        "{\"type\":\"object\",\"properties\":{\"a\":{\"ref\":\"Root\"}},\"required\":[\"b\"]}";
    String right = "{\"b\":1,\"a\":".repeat(400) + "{\"b\":1}" + "}".repeat(400);
    assertEquals(0, count(schema, right));
    assertTrue(count(schema, right.replace("\"b\":1", "\"c\":1")) > 300);
  }

  private static void expectManySoon(String schema, String document) {
    assertTimeout(SOON, () -> assertEquals(Explanation.LIMIT, count(schema, document)));
  }

  private static int count(String schema, String document) {
    return Explainer.explain(schemas(schema), "Root", document).size();
  }

  private static Schemas schemas(String root) {
    return new Schemas(name -> root);
  }

  private static String array(String items) {
    return "{\"type\":\"array\",\"items\":" + items + "}";
  }

  private static String many(IntFunction<String> each) {
    return IntStream.range(0, 100_000).mapToObj(each).collect(Collectors.joining(","));
  }

  // "Aa" and "BB" have the same hash code, and so has every text made of them.
  private static String collision(int number) {
    return IntStream.range(0, 17)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }
}
