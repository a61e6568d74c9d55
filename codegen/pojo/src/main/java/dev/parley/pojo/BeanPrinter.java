package dev.parley.pojo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.codemodel.ClassType;
import com.sun.codemodel.CodeWriter;
import com.sun.codemodel.JAnnotationArrayMember;
import com.sun.codemodel.JClassAlreadyExistsException;
import com.sun.codemodel.JCodeModel;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JExpr;
import com.sun.codemodel.JExpression;
import com.sun.codemodel.JPackage;
import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsonschema2pojo.ContentResolver;
import org.jsonschema2pojo.DefaultGenerationConfig;
import org.jsonschema2pojo.NoopRuleLogger;
import org.jsonschema2pojo.SchemaGenerator;
import org.jsonschema2pojo.SchemaMapper;
import org.jsonschema2pojo.SchemaStore;
import org.jsonschema2pojo.rules.RuleFactory;

/** jsonschema2pojo and the code model behind it, kept from the network, the clock and the classes of this program. */
final class BeanPrinter {
  private final JCodeModel code = new JCodeModel();
  private final BeanAnnotator annotator;
  private final SchemaMapper mapper;

  BeanPrinter() {
    Settings settings = new Settings();
    SchemaStore store = new SchemaStore(new Nowhere(), new NoopRuleLogger());
    annotator = new BeanAnnotator(settings);
    mapper = new SchemaMapper(new RuleFactory(settings, annotator, store), new SchemaGenerator());
  }

  private static final class Settings extends DefaultGenerationConfig {
    @Override
    public boolean isIncludeGeneratedAnnotation() {
      return false; // It has the time.
    }

    @Override
    public boolean isIncludeAdditionalProperties() {
      return false;
    }

    @Override
    public boolean isInitializeCollections() {
      return false; // Absent is not empty.
    }
  }

  /** Projected schemas have no references. */
  private static final class Nowhere extends ContentResolver {
    @Override
    public JsonNode resolve(URI uri) {
      throw new IllegalStateException("a projected schema refers to " + uri);
    }
  }

  void bean(Bean bean) throws IOException {
    annotator.rename(bean.properties());
    int dot = bean.type().lastIndexOf('.');
    mapper.generate(
        code,
        bean.type().substring(dot + 1),
        bean.type().substring(0, dot),
        bean.schema().toString());
    bean.constants()
        .forEach((field, constant) ->
            code._getClass(bean.type()).fields().get(field).init(expression(constant)));
  }

  private JExpression expression(Bean.Constant constant) {
    if (constant.value() instanceof String name) {
      return code.ref(constant.type()).staticRef(name);
    }
    if (constant.value() instanceof Boolean bool) {
      return JExpr.lit(bool);
    }
    return constant.value() instanceof Long whole
        ? JExpr.lit(whole)
        : JExpr.lit((Double) constant.value());
  }

  /** An interface that Jackson tells the members of apart by the tag. */
  void union(
      String type,
      Shape.OneOf union,
      Documentation documentation,
      Function<Shape.Variant, String> member) {
    try {
      JDefinedClass written = code._class(type, ClassType.INTERFACE);
      written.javadoc().add(Comments.escaped(documentation.text()));
      written
          .annotate(JsonTypeInfo.class)
          .param("use", JsonTypeInfo.Id.NAME)
          .param("include", JsonTypeInfo.As.EXISTING_PROPERTY)
          .param("property", union.tag())
          .param("visible", true);
      JAnnotationArrayMember types = written.annotate(JsonSubTypes.class).paramArray("value");
      for (Shape.Variant variant : union.variants()) {
        types
            .annotate(JsonSubTypes.Type.class)
            .param("value", code.ref(member.apply(variant)))
            .param("name", variant.tag());
      }
    } catch (JClassAlreadyExistsException e) {
      throw new IllegalStateException("names are settled before", e);
    }
  }

  /** Sources by their path. */
  Map<String, String> sources() throws IOException {
    Map<String, ByteArrayOutputStream> written = new TreeMap<>();
    code.build(new CodeWriter() {
      {
        encoding = StandardCharsets.US_ASCII.name();
      }

      @Override
      public OutputStream openBinary(JPackage ofPackage, String fileName) {
        return written.computeIfAbsent(
            ofPackage.name().replace('.', '/') + "/" + fileName, p -> new ByteArrayOutputStream());
      }

      @Override
      public void close() {}
    });
    Map<String, String> sources = new TreeMap<>();
    written.forEach((path, bytes) ->
        sources.put(path, bytes.toString(StandardCharsets.US_ASCII).replace("\r\n", "\n")));
    return sources;
  }
}
