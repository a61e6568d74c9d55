package dev.parley.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifiedNameTest {
  @ParameterizedTest
  @CsvSource(textBlock = """
      io.example.orders.Line,      Line
      io.example.orders.Line$Part, Line$Part
      com.my-shop.api_v1.Order,    Order
      user.Created,                ''
      io.example.orders.line,      ''
      io.example.Orders.Line,      ''
      java.lang.String,            ''
      Line,                        ''
      https://x.example/line.schema.json, line
      https://x.example/v1/Line#,  Line
      orders/line.yaml,            line
      line.schema.json#,           line
      https://x.example/schema.json, ''
      https://x.example/,          ''
      orders/line,                 ''
      '',                          ''
      """)
  void ofTheWayToANameTheNameIsLeft(String name, String simple) {
    assertThat(QualifiedName.simple(name).orElse("")).isEqualTo(simple);
  }
}
