package dev.parley.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The lines between the server's packages, and that nobody but generated code makes or takes JSON apart on their way. */
@AnalyzeClasses(
    packages = "dev.parley.reference",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.parley.reference.";

  @ArchTest
  static final ArchRule theStoreKnowsNobody = noClasses()
      .that()
      .resideInAPackage(ROOT + "store..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          ROOT + "engine..",
          ROOT + "wire..",
          ROOT + "http..",
          ROOT + "agent..",
          ROOT + "assistant..",
          ROOT + "conversations..",
          "io.javalin..");

  @ArchTest
  static final ArchRule onlySqlKnowsSql = noClasses()
      .that()
      .resideOutsideOfPackages(ROOT + "store.sql..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.jdbi..", "java.sql..", "org.flywaydb..", "com.zaxxer..");

  @ArchTest
  static final ArchRule theEngineKnowsNoProtocol = noClasses()
      .that()
      .resideInAPackage(ROOT + "engine..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          ROOT + "contract.agent..",
          ROOT + "contract.agentrest..",
          ROOT + "contract.assistant..",
          ROOT + "contract.conversations..",
          ROOT + "wire..",
          ROOT + "http..",
          "io.javalin.http..",
          "io.javalin.websocket..");

  @ArchTest
  static final ArchRule chatSystemsDoNotKnowEachOther = noClasses()
      .that()
      .resideInAPackage(ROOT + "agent..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(ROOT + "assistant..", ROOT + "conversations..");

  /** Events and commands are made, encoded and decoded by generated code alone. Trees are what tools take and give. */
  @ArchTest
  static final ArchRule nobodyWritesJsonByHand = noClasses()
      .that()
      .resideInAnyPackage(
          ROOT + "agent..", ROOT + "assistant..", ROOT + "conversations..", ROOT + "wire..")
      .should()
      .dependOnClassesThat()
      .haveNameMatching(
          "tools\\.jackson\\.databind\\.(json\\.JsonMapper|ObjectMapper|ObjectWriter|ObjectReader|node\\.ObjectNode)")
      .orShould()
      .dependOnClassesThat()
      .haveNameMatching("tools\\.jackson\\.core\\.(JsonGenerator|JsonParser|json\\.JsonFactory)");

  /** Javalin would write whatever it is given, by a mapper that knows no contract. */
  @ArchTest
  static final ArchRule nobodyAnswersByAMapper = noClasses()
      .should()
      .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
              com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                  "json|jsonStream|sendAsClass|bodyAsClass|messageAsClass"))
          .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
              com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                  com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                      "io.javalin..")))));
}
