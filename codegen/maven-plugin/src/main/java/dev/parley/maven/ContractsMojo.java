package dev.parley.maven;

import dev.parley.Loaded;
import dev.parley.LossReport;
import dev.parley.OutputException;
import dev.parley.Toolkit;
import dev.parley.diagnostic.ContractFile;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.Emitter;
import dev.parley.model.Perspective;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/** What all goals take and do. */
abstract class ContractsMojo extends AbstractMojo {
  private final BuildContext build;

  /** The contracts, one at least: AsyncAPI documents or JSON Schemas, YAML or JSON. */
  @Parameter(property = "parley.contracts")
  private @Nullable List<File> contracts;

  /**
   * The folder that references must not leave. Without it: the nearest folder above a contract with a file <code>.parley-root</code>, else the
   * contract's own folder.
   */
  @Parameter(property = "parley.root")
  private @Nullable File root;

  /**
   * A JSON file that maps URIs, or prefixes of URIs that end in a slash, to files: references to them are read there.
   */
  @Parameter(property = "parley.catalog")
  private @Nullable File catalog;

  /** Whom AsyncAPI documents describe: <code>server</code> or <code>client</code>. */
  @Parameter(property = "parley.perspective", defaultValue = "server")
  private String perspective = "server";

  /** Leave to a validator, which the program gives to generated code, the patterns that it cannot search for itself. */
  @Parameter(property = "parley.delegate", defaultValue = "false")
  private boolean delegate;

  /** Take warnings for errors. */
  @Parameter(property = "parley.strict", defaultValue = "false")
  private boolean strict;

  /** Write every place of the contracts that generated code does not fully express to this file, as JSON. */
  @Parameter(property = "parley.report")
  private @Nullable File report;

  /** Do nothing. */
  @Parameter(property = "parley.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File basedir = new File("");

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  ContractsMojo(BuildContext build) {
    this.build = build;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: parley.skip is set");
      return;
    }
    if (project != null && project.getPackaging().equals("pom") && !isConfigured()) {
      getLog().info("Nothing is configured for this parent of other projects");
      return;
    }
    try {
      run();
    } catch (OutputException e) {
      throw new MojoExecutionException(e.getMessage() + "; fix: " + e.fix(), e);
    }
  }

  abstract void run() throws OutputException, MojoExecutionException, MojoFailureException;

  /** Whether there is anything to do; parents have plugins that are configured by their children. */
  boolean isConfigured() {
    return contracts != null && !contracts.isEmpty();
  }

  BuildContext build() {
    return build;
  }

  Optional<MavenProject> project() {
    return Optional.ofNullable(project);
  }

  List<Path> contracts() throws MojoExecutionException {
    if (contracts == null || contracts.isEmpty()) {
      throw new MojoExecutionException(
          "No contracts; fix: name an AsyncAPI document in <contracts><contract>…</contract></contracts>");
    }
    if (contracts.stream().anyMatch(Objects::isNull)) {
      throw new MojoExecutionException(
          "One of the <contracts> is empty; fix: name a document in it, or take it out; a property in it may have no value");
    }
    return contracts.stream().map(File::toPath).toList();
  }

  Toolkit toolkit() throws MojoExecutionException {
    if (root != null && !root.isDirectory()) {
      throw new MojoExecutionException(
          "The root `" + root + "` is no folder; fix: name the folder that holds the contracts");
    }
    Toolkit toolkit = new Toolkit(
        Optional.ofNullable(root).map(File::toPath),
        basedir.toPath(),
        Optional.ofNullable(catalog).map(File::toPath),
        perspective());
    return delegate ? toolkit.delegating() : toolkit;
  }

  private Perspective perspective() throws MojoExecutionException {
    try {
      return Perspective.valueOf(perspective.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      // Maven would print the cause, which speaks of our classes.
      throw new MojoExecutionException(
          "There is no perspective `" + perspective + "`; fix: write `server` or `client`");
    }
  }

  /**
   * Tells Maven, or the IDE, of findings at their lines, and writes the report.
   *
   * @param targets what is generated
   */
  void tell(Loaded loaded, List<Diagnostic> findings, List<Emitter> targets)
      throws OutputException {
    Map<String, File> files = loaded.files().stream()
        .collect(Collectors.toMap(ContractFile::name, f -> f.path().toFile(), (a, b) -> a));
    files.values().forEach(build::removeMessages);
    for (Diagnostic finding : findings) {
      String text = finding.messageAndFix() + " [" + finding.rule().id() + "]";
      if (finding.severity() == Severity.INFO) {
        getLog().info(finding.place() + ": " + text);
        continue;
      }
      build.addMessage(
          files.getOrDefault(finding.place().file(), new File(finding.place().file())),
          finding.place().line(),
          finding.place().column(),
          text,
          finding.severity() == Severity.ERROR
              ? BuildContext.SEVERITY_ERROR
              : BuildContext.SEVERITY_WARNING,
          null);
    }
    if (report != null) {
      Toolkit.writeReport(report.toPath(), LossReport.of(loaded, targets));
      build.refresh(report);
    }
  }

  /** Ends the build where the contracts have errors. */
  void failIfFaulty(Loaded loaded, String consequence) throws MojoFailureException {
    if (loaded.failed(strict)) {
      throw new MojoFailureException(
          "The contracts have findings: " + loaded.summary() + consequence);
    }
  }
}
