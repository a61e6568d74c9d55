package dev.parley.maven;

import dev.parley.Loaded;
import dev.parley.OutputException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.codehaus.plexus.build.BuildContext;

/** Checks contracts: meta-schemas, references, schemas, examples. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ContractsMojo {
  @Inject
  public CheckMojo(BuildContext build) {
    super(build);
  }

  @Override
  void run() throws OutputException, MojoExecutionException, MojoFailureException {
    Loaded loaded = toolkit().check(contracts());
    tell(loaded, loaded.diagnostics(), List.of());
    failIfFaulty(loaded, "");
    getLog().info(loaded.summary());
  }
}
