package dev.parley.internal.check;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.DefaultDialectRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectRegistry;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.path.PathType;
import dev.parley.internal.schema.RunnableSchema;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.Pointer;
import dev.parley.internal.source.SourceNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How the validator is set up, the same everywhere: formats asserted, one language of messages, no network. */
final class Validation {
  /** What says only that a branch did not fit. */
  private static final Set<String> NOISE = Set.of("oneOf", "anyOf", "not", "if");

  private static final int LONGEST = 300;

  private Validation() {}

  /** Keywords that no draft knows are told of as findings, and not in the validator's own log. */
  static void configure(SchemaRegistry.Builder builder) {
    Map<String, Dialect> quiet = new ConcurrentHashMap<>();
    DialectRegistry dialects = DefaultDialectRegistry.getInstance();
    builder.dialectRegistry((id, registry) -> quiet.computeIfAbsent(
        id,
        key -> Dialect.builder(dialects.getDialect(key, registry))
            .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword))
            .build()));
    builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
        .formatAssertionsEnabled(true)
        .regularExpressionFactory(pattern -> RunnableSchema.search(pattern)::test)
        .locale(Locale.ROOT)
        .pathType(PathType.JSON_POINTER)
        .build());
  }

  static boolean isNoise(Error error) {
    boolean reference = "required".equals(error.getKeyword()) && "$ref".equals(error.getProperty());
    return reference || NOISE.contains(String.valueOf(error.getKeyword()));
  }

  /** What is wrong, beginning with what it is wrong with. */
  static String message(Error error, SourceNode node) {
    String key = Pointer.lastKey(node.place().pointer());
    boolean unnamed = key.isEmpty() || key.chars().allMatch(Character::isDigit);
    String what = unnamed ? "the value" : "`" + Excerpt.of(key) + "`";
    return what + " is " + node.describe() + ": " + Excerpt.of(error.getMessage(), LONGEST);
  }
}
