package dev.parley.differential;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.annotation.Annotation;
import com.networknt.schema.regex.RegularExpression;
import dev.parley.internal.schema.RunnableSchema;
import dev.parley.internal.source.Dialect;
import dev.parley.internal.text.PatientSearch;
import dev.parley.support.Contracts;
import dev.parley.support.Json;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document as other people wrote it, before networknt's validator: without anything of what Parley makes of it. */
final class Original {

  /** What a validator may assert, and needs not. */
  private static final Set<String> ANNOTATIONS = Set.of("contentEncoding", "contentMediaType");

  private static final Pattern OLD =
      Pattern.compile("\"?exclusiveM(in|ax)imum\"?: *(true|false)|^\\{\\s*\"id\":");

  private static final Pattern BEYOND_LINEAR = Pattern.compile("\\(\\?[=!<]|\\\\[1-9]");

  /** Choices in choices take networknt a time without end. */
  private static final long MOST_STEPS = 200_000;

  private final Dialect dialect;
  private final OriginalFiles files;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new HashMap<>();

  /** A place in the files. */
  record Where(String file, String pointer) {
    boolean isAtOrAbove(Where other) {
      return file.equals(other.file)
          && (pointer.equals(other.pointer) || other.pointer.startsWith(pointer + "/"));
    }
  }

  /**
   * A way in which an instance departs from the schema.
   *
   * @param instance pointer
   * @param way on which its schema was come to, through references
   */
  record Fault(String instance, String keyword, Where where, String way) {
    @Override
    public String toString() {
      return instance + " " + keyword + " of " + where.file() + "#" + where.pointer();
    }
  }

  /**
   * @param file the document: where schemas name no draft they are of the one that has what only that has, else of one in which old and new
   *     keywords mean something
   * @param reading what of it counts
   */
  Original(Path root, Path file, Reading reading) {
    this.dialect = dialect(Contracts.read(file));
    this.files = new OriginalFiles(root, dialect, reading);
    this.registry = SchemaRegistry.withDefaultDialect(
        version(dialect),
        builder -> builder
            .schemas(files::text)
            .schemaRegistryConfig(SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .regularExpressionFactory(Original::search)
                .build()));
  }

  private static Dialect dialect(String document) {
    if (document.contains("$dynamicRef")) {
      return Dialect.DRAFT_2020_12;
    }
    return OLD.matcher(document).find() ? Dialect.DRAFT_04 : Dialect.DRAFT_2019_09;
  }

  private static SpecificationVersion version(Dialect dialect) {
    return switch (dialect) {
      case DRAFT_04 -> SpecificationVersion.DRAFT_4;
      case DRAFT_2020_12 -> SpecificationVersion.DRAFT_2020_12;
      default -> SpecificationVersion.DRAFT_2019_09;
    };
  }

  /** What generated code leaves out is searched for all the same. */
  private static RegularExpression search(String pattern) {
    if (BEYOND_LINEAR.matcher(pattern).find()) {
      return PatientSearch.of(forJava(pattern))::finds;
    }
    Predicate<String> search = RunnableSchema.search(pattern);
    return text -> {
      try {
        return search.test(text);
      } catch (IllegalStateException e) {
        return PatientSearch.of(pattern).finds(text);
      }
    };
  }

  /** In a set of characters a bracket and an ampersand are nothing but that. */
  private static String forJava(String pattern) {
    StringBuilder out = new StringBuilder();
    boolean inSet = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        out.append(c).append(pattern.charAt(++i));
      } else {
        out.append(inSet && (c == '[' || c == '&') ? "\\" : "").append(c);
        inSet = inSet ? c != ']' : c == '[';
      }
    }
    return out.toString();
  }

  /** The files that were read, by their addresses, and the draft of those that name none. */
  ObjectNode files() {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("dialect", dialect.uri());
    out.set("files", files.read());
    return out;
  }

  /** The schema at a place; empty where the validator has no use for it. */
  Optional<Schema> schema(String file, String pointer) {
    try {
      files.tree(file);
      Schema schema = schemas.computeIfAbsent(
          file + "#" + pointer, k -> registry.getSchema(SchemaLocation.of(OriginalFiles.BASE + k)));
      schema.initializeValidators();
      return Optional.of(schema);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Empty where the validator has no verdict. */
  Optional<List<Fault>> faults(Schema schema, JsonNode instance) {
    try {
      return Optional.of(schema
          .validate(
              instance,
              context -> context.executionConfig(config -> config.maxEvaluationSteps(MOST_STEPS)))
          .stream()
          .map(this::fault)
          .filter(f -> !ANNOTATIONS.contains(f.keyword()))
          .toList());
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private Fault fault(Error error) {
    return new Fault(
        error.getInstanceLocation().toString(),
        error.getKeyword(),
        where(error.getSchemaLocation()),
        error.getEvaluationPath().toString());
  }

  private Where where(SchemaLocation location) {
    String iri =
        location.getAbsoluteIri() == null ? "" : location.getAbsoluteIri().toString();
    String fragment =
        location.getFragment() == null ? "" : location.getFragment().toString();
    Where resource = files.where(iri);
    return new Where(resource.file(), resource.pointer() + fragment);
  }

  /** Pointers of the members of an instance that the schema describes, whatever it says of them. */
  Set<String> described(Schema schema, JsonNode instance) {
    Set<String> described = new HashSet<>();
    ExecutionContext context = schema.createExecutionContext();
    context.executionConfig(config -> config
        .maxEvaluationSteps(MOST_STEPS)
        .annotationCollectionEnabled(true)
        .annotationCollectionFilter(k -> true));
    schema.validate(context, instance);
    for (List<Annotation> at : context.getAnnotations().asMap().values()) {
      for (Annotation annotation : at) {
        Object value = annotation.getValue();
        if (annotation.isValid() && value instanceof Collection<?> names) {
          names.forEach(n -> described.add(
              annotation.getInstanceLocation() + "/" + Json.escaped(String.valueOf(n))));
        }
      }
    }
    return described;
  }
}
