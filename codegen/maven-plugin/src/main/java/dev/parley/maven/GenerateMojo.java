package dev.parley.maven;

import dev.parley.Loaded;
import dev.parley.Output;
import dev.parley.OutputException;
import dev.parley.Targets;
import dev.parley.Toolkit;
import dev.parley.diagnostic.ContractFile;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.Emitter;
import dev.parley.emit.Jackson;
import dev.parley.emit.JavaMappings;
import dev.parley.emit.JavaOptions;
import dev.parley.emit.OptionalTarget;
import dev.parley.emit.TypeScriptOptions;
import dev.parley.emit.Written;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * Generates types and codecs from contracts: Java where <code>javaPackage</code> is given, beans where
 * <code>pojoPackage</code> is, TypeScript where <code>typescript</code> is, pages where <code>docs</code> is. Only files that differ are
 * written.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends ContractsMojo {
  /**
   * The source folder for Java, which is compiled with the project. Without it: <code>generated-sources/parley</code> in the build's folder, and
   * <code>generated-sources/parley-ID</code> for an execution with an id.
   */
  @Parameter(property = "parley.java")
  private @Nullable File java;

  /** The Java package; with several contracts, the parent of one package for each. */
  @Parameter(property = "parley.javaPackage")
  private @Nullable String javaPackage;

  /** The Jackson that generated Java runs on: 3 or 2. */
  @Parameter(property = "parley.jackson", defaultValue = "3")
  private String jackson = "3";

  /** Types that Java holds values in, such as <code>number=java.math.BigDecimal</code>. */
  @Parameter(property = "parley.javaMappings")
  private List<String> javaMappings = List.of();

  /**
   * The source folder for beans, which is compiled with the project. Without it: <code>generated-sources/parley-pojo</code> in the build's folder,
   * and <code>generated-sources/parley-pojo-ID</code> for an execution with an id.
   */
  @Parameter(property = "parley.pojo")
  private @Nullable File pojo;

  /**
   * The package of beans, which are printed by jsonschema2pojo; with several contracts, the parent of one package for each. Needs
   * <code>dev.parley:parley-pojo</code> among the dependencies of this plugin.
   */
  @Parameter(property = "parley.pojoPackage")
  private @Nullable String pojoPackage;

  /** The folder for TypeScript modules. */
  @Parameter(property = "parley.typescript")
  private @Nullable File typescript;

  /** What TypeScript holds integers of <code>format: int64</code> in: <code>number</code>, or <code>bigint</code>. */
  @Parameter(property = "parley.int64", defaultValue = "number")
  private String int64 = "number";

  /**
   * What imports between TypeScript modules end with: <code>js</code>, as compilers want it, or <code>ts</code>, as Node's type stripping does.
   */
  @Parameter(property = "parley.importExtension", defaultValue = "js")
  private String importExtension = "js";

  /** The folder for pages for people: one of HTML per contract. */
  @Parameter(property = "parley.docs")
  private @Nullable File docs;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  @Inject
  public GenerateMojo(BuildContext build) {
    super(build);
  }

  @Override
  void run() throws OutputException, MojoExecutionException, MojoFailureException {
    List<Output> outputs = outputs();
    for (Output output : outputs) {
      claim(output.folder());
    }
    if (javaPackage != null) {
      addSources(folder(java, "parley"));
    }
    if (pojoPackage != null) {
      addSources(folder(pojo, "parley-pojo"));
    }
    if (isUpToDate()) {
      return;
    }
    Loaded loaded = toolkit().load(contracts());
    remember(loaded);
    // What is merely worth knowing is told by `check`.
    tell(
        loaded,
        loaded.findings(Severity.WARN),
        outputs.stream().map(Output::target).toList());
    failIfFaulty(loaded, "; nothing was generated");
    Toolkit.generate(loaded, outputs, true).forEach(this::tell);
  }

  @Override
  boolean isConfigured() {
    return super.isConfigured() && hasTargets();
  }

  private boolean hasTargets() {
    return javaPackage != null || pojoPackage != null || typescript != null || docs != null;
  }

  private void claim(Path folder) throws MojoExecutionException {
    if (session != null && project().isPresent()) {
      ClaimedFolders.of(session.getRepositorySession().getData())
          .claim(
              folder,
              "execution `" + executionId() + "` of `" + project().get().getArtifactId() + "`");
    }
  }

  private void addSources(Path folder) {
    project().ifPresent(p -> p.addCompileSourceRoot(folder.toString()));
  }

  /** Each execution has a folder of its own, without being told. */
  private Path folder(@Nullable File configured, String name) {
    if (configured != null) {
      return configured.toPath();
    }
    Path target = Path.of(project().orElseThrow().getBuild().getDirectory());
    String id = executionId();
    boolean named = !id.isEmpty() && !id.equals("default") && !id.equals("default-cli");
    return target.resolve("generated-sources").resolve(named ? name + "-" + id : name);
  }

  private String executionId() {
    return execution == null ? "" : execution.getExecutionId();
  }

  private void tell(Path folder, Written written) {
    getLog().info(folder + ": " + written);
    if (!written.isNothing()) {
      build().refresh(folder.toFile());
    }
  }

  private List<Output> outputs() throws MojoExecutionException {
    List<Output> outputs = new ArrayList<>();
    if (!hasTargets()) {
      throw new MojoExecutionException(
          "Nothing to generate; fix: configure <javaPackage>com.example.events</javaPackage>, <typescript>DIR</typescript>, or both");
    }
    if (javaPackage != null) {
      outputs.add(new Output(folder(java, "parley"), javaTarget(javaPackage)));
    }
    if (pojoPackage != null) {
      outputs.add(new Output(folder(pojo, "parley-pojo"), pojoTarget(pojoPackage)));
    }
    if (typescript != null) {
      outputs.add(new Output(typescript.toPath(), typescriptTarget()));
    }
    if (docs != null) {
      outputs.add(new Output(docs.toPath(), Targets.docs()));
    }
    return outputs;
  }

  private Emitter typescriptTarget() throws MojoExecutionException {
    try {
      return Targets.typescript(TypeScriptOptions.of(int64, importExtension));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage() + "; fix: correct the configuration", e);
    }
  }

  private Emitter javaTarget(String packageName) throws MojoExecutionException {
    try {
      return Targets.java(
          packageName, new JavaOptions(Jackson.of(jackson), JavaMappings.of(javaMappings)));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage() + "; fix: correct the configuration", e);
    }
  }

  private static Emitter pojoTarget(String packageName) throws MojoExecutionException {
    OptionalTarget target = Targets.optional("pojo")
        .orElseThrow(
            () -> new MojoExecutionException(
                "The target `pojo` is not installed; fix: add `dev.parley:parley-pojo` to the <dependencies> of this plugin"));
    try {
      return target.emitter(packageName);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage() + "; fix: correct <pojoPackage>", e);
    }
  }

  /** An IDE builds whenever a file is saved, and knows which. */
  private boolean isUpToDate() {
    return build().isIncremental()
        && build().getValue(key()) instanceof List<?> files
        && files.stream().noneMatch(f -> build().hasDelta(new File(f.toString())));
  }

  /** For the next build of an IDE. Values outlive this plugin's classes there, so they are texts. */
  private void remember(Loaded loaded) {
    List<String> files =
        loaded.files().stream().map(ContractFile::path).map(Path::toString).toList();
    build().setValue(key(), files);
  }

  private String key() {
    return "parley:" + executionId();
  }
}
