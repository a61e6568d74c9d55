package dev.parley.contracttests;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.parley.reference.testing.SseFrame;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds the running server to every pact in the folder. */
@Order(Pacts.READ)
@Provider(Pacts.PROVIDER)
@PactFolder(Pacts.FOLDER)
class ReferenceServerProviderTest {
  private static List<SseFrame> frames;
  private static URLClassLoader thisModule;

  @BeforeAll
  static void capture() throws Exception {
    frames = Pacts.capture();
    URL classes =
        ReferenceServerProviderTest.class.getProtectionDomain().getCodeSource().getLocation();
    thisModule =
        new URLClassLoader(new URL[] {classes}, ReferenceServerProviderTest.class.getClassLoader());
  }

  @AfterAll
  static void close() throws IOException {
    thisModule.close();
  }

  @BeforeEach
  void target(PactVerificationContext context) {
    // For each interaction Pact looks for provider methods anew, and without these bounds on the
    // whole class path: seconds instead of milliseconds.
    context.setTarget(new MessageTestTarget(List.of(getClass().getPackageName()), thisModule));
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void theServerSendsWhatItsConsumersRead(PactVerificationContext context) {
    context.verifyInteraction();
  }

  // With its metadata: Pact would not check those of a method that returns the text alone.
  @PactVerifyProvider(Pacts.TOOL_EXECUTING)
  MessageAndMetadata toolExecuting() {
    return captured("tool_executing");
  }

  private static MessageAndMetadata captured(String event) {
    SseFrame frame = Pacts.named(event, frames);
    return new MessageAndMetadata(
        frame.data().getBytes(StandardCharsets.UTF_8), Pacts.metadata(frame));
  }
}
