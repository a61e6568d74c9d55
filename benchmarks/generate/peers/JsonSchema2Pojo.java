import com.sun.codemodel.JCodeModel;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jsonschema2pojo.DefaultGenerationConfig;
import org.jsonschema2pojo.Jackson2Annotator;
import org.jsonschema2pojo.SchemaGenerator;
import org.jsonschema2pojo.SchemaMapper;
import org.jsonschema2pojo.SchemaStore;
import org.jsonschema2pojo.rules.RuleFactory;

/** {@code JsonSchema2Pojo OUT SCHEMA...}: one class per schema file, and what it refers to. */
public class JsonSchema2Pojo {
  public static void main(String[] args) throws Exception {
    DefaultGenerationConfig config = new DefaultGenerationConfig();
    SchemaMapper mapper = new SchemaMapper(
        new RuleFactory(config, new Jackson2Annotator(config), new SchemaStore()),
        new SchemaGenerator());
    JCodeModel model = new JCodeModel();
    for (int i = 1; i < args.length; i++) {
      Path schema = Path.of(args[i]);
      String name = schema.getFileName().toString().replace(".json", "");
      mapper.generate(
          model, name, "peer." + schema.getParent().getFileName(), schema.toUri().toURL());
    }
    File out = new File(args[0]);
    out.mkdirs();
    model.build(out, (PrintStream) null);
  }
}
