package dev.parley.internal.java;

import dev.parley.emit.Emitter;
import dev.parley.emit.GeneratedFile;
import dev.parley.emit.JavaOptions;
import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Java 17 with Jackson.
 *
 * <ul>
 *   <li>names are settled for all modules;
 *   <li>each declared type is planned and emitted: a record and its codec, an enum, or a sealed interface and its documents class;
 *   <li>each package gets its schemas and regular expressions;
 *   <li>the support code is put beside them.
 * </ul>
 */
public final class JavaTarget implements Emitter {
  private static final List<String> USED = List.of(
      "com.fasterxml.jackson.annotation",
      "java.math",
      "java.net",
      "java.time",
      "java.util",
      "org.jspecify.annotations",
      "tools.jackson.databind",
      "tools.jackson.databind.annotation");

  private final String base;
  private final JavaOptions options;

  public JavaTarget(String packageName, JavaOptions options) {
    if (!JavaIdentifiers.isPackage(packageName)) {
      throw new IllegalArgumentException(
          "`" + packageName + "` is no Java package name; write one such as `com.example.events`");
    }
    if (packageName.equals("java") || packageName.startsWith("java.")) {
      throw new IllegalArgumentException(
          "`" + packageName
              + "` is a package of the JDK, which has `java` for itself; write one such as `com.example.events`");
    }
    this.base = packageName;
    this.options = options;
  }

  @Override
  public List<GeneratedFile> emit(ContractSet contracts) {
    JavaNames names = new JavaNames(base, contracts);
    Planner planner = new Planner(contracts, names, options.mappings());
    JacksonTypes jackson = new JacksonTypes(options.jackson(), names.runtimePackage());
    Set<TypeId> roots = roots(contracts);
    List<GeneratedFile> files = new ArrayList<>();
    contracts
        .modules()
        .forEach((module, declarations) -> files.addAll(
            new ModuleEmission(contracts, module, declarations, planner, jackson, roots).emit()));
    files.addAll(RuntimeFiles.in(jackson));
    return List.copyOf(files);
  }

  /** What crosses a channel by itself. */
  private static Set<TypeId> roots(ContractSet contracts) {
    Set<TypeId> roots = new HashSet<>();
    contracts.contracts().forEach(c -> roots.addAll(c.documents()));
    return roots;
  }

  /** The files of one package. */
  private static final class ModuleEmission {
    private final ContractSet contracts;
    private final String module;
    private final List<Declaration> declarations;
    private final Planner planner;
    private final JavaNames names;
    private final JacksonTypes jackson;
    private final Set<TypeId> roots;
    private final String runtime;
    private final List<GeneratedFile> files = new ArrayList<>();
    private final PackageSchemas schemas;

    ModuleEmission(
        ContractSet contracts,
        String module,
        List<Declaration> declarations,
        Planner planner,
        JacksonTypes jackson,
        Set<TypeId> roots) {
      this.contracts = contracts;
      this.module = module;
      this.declarations = declarations;
      this.planner = planner;
      this.names = planner.names();
      this.jackson = jackson;
      this.roots = roots;
      this.runtime = names.runtimePackage();
      this.schemas = new PackageSchemas(planner.numbers(), planner.assertions());
    }

    List<GeneratedFile> emit() {
      declarations.forEach(this::type);
      if (!declarations.isEmpty()) {
        support();
      }
      contract().stream().flatMap(c -> c.channels().stream()).forEach(this::order);
      files.add(PackageInfo.emit(names.packageOf(module), origin(), contract()));
      return files;
    }

    private void type(Declaration declaration) {
      Optional<Plan> plan = planner.plan(declaration);
      plan.ifPresent(p -> planned(declaration, p));
      if (plan.isEmpty() || plan.get() instanceof Plan.EnumPlan) {
        schemas(declaration, List.of());
      }
      if (Shapes.bare(declaration.shape()) instanceof Shape.OneOf union) {
        JavaFile file = file(names.simple(declaration.id(), JavaNames.Role.TYPE), Set.of());
        files.add(file.finish(new UnionEmitter(file, names).union(declaration, union)));
        JavaFile documents =
            file(names.simple(declaration.id(), JavaNames.Role.DOCUMENTS), Set.of());
        files.add(documents.finish(
            new DocumentsEmitter(documents, planner, runtime).emit(declaration, union)));
        if (names.has(declaration.id(), JavaNames.Role.UNKNOWN)) {
          JavaFile unknown = file(names.simple(declaration.id(), JavaNames.Role.UNKNOWN), Set.of());
          files.add(unknown.finish(new UnionEmitter(unknown, names).unknown(declaration, union)));
        }
      } else if (roots.contains(declaration.id())) {
        JavaFile documents =
            file(names.simple(declaration.id(), JavaNames.Role.DOCUMENTS), Set.of());
        Value value = new Shape.Ref(declaration.id())
            .accept(new ValuePlanner(
                planner, "", "", Scope.none(declaration.id(), module), Documentation.NONE));
        files.add(documents.finish(
            new DocumentsEmitter(documents, planner, runtime).emit(declaration, value)));
      }
    }

    private void order(Channel channel) {
      channel.lifecycle().ifPresent(lifecycle -> {
        Shape shape = planner.declaration(channel.events().orElseThrow()).shape();
        String name = names.lifecycle(channel);
        JavaFile file = file(name, Set.of());
        files.add(file.finish(new LifecycleEmitter(file, planner, runtime)
            .emit(name, channel, lifecycle, (Shape.OneOf) Shapes.bare(shape))));
      });
    }

    private void planned(Declaration declaration, Plan plan) {
      Set<String> hidden = new HashSet<>(plan.nestedNames());
      hidden.addAll(planner.inherited(declaration));
      JavaFile file = file(plan.name(), hidden, plan instanceof Plan.EnumPlan ? List.of() : used());
      if (plan instanceof Plan.EnumPlan enumeration) {
        files.add(file.finish(new EnumEmitter(file, runtime).emit(enumeration)));
        return;
      }
      files.add(file.finish(
          plan instanceof Plan.ChoicePlan choice
              ? new ChoiceEmitter(file, runtime).emit(choice)
              : new RecordEmitter(file, runtime).emit((Plan.RecordPlan) plan)));
      String codecName = names.simple(declaration.id(), JavaNames.Role.CODEC);
      JavaFile codec = file(codecName, Set.of(), List.of(runtime));
      RecordSchemas own = schemas(declaration, List.of(plan));
      CodecEmitter emitter =
          new CodecEmitter(codec, runtime, names.schemas(module), own, isShared(), plan);
      files.add(codec.finish(emitter.emit(plan, codecName)));
      for (Plan.RecordPlan record : plan.records()) {
        if (record.object()) {
          schemas.add(own.of(record), codecName + "." + emitter.constant(record) + ".schema()");
        }
      }
    }

    private void support() {
      planner.checked(module).byName().forEach(schemas::add);
      String name = names.schemas(module);
      JavaFile file = file(name, Set.of());
      String shared =
          contracts.shared().isEmpty() || isShared() ? "" : planner.schemas(ContractSet.SHARED);
      files.add(file.finish(new SupportEmitter(file, runtime)
          .schemas(name, schemas.expressions(), shared, isShared())));
      ConstantPool pool = planner.constants(module);
      if (!pool.parts().isEmpty()) {
        JavaFile constants = file(names.expressions(module), Set.of());
        files.add(constants.finish(new SupportEmitter(constants, runtime)
            .constants(names.expressions(module), pool.parts())));
      }
    }

    private RecordSchemas schemas(Declaration declaration, List<Plan> plans) {
      boolean isRoot = roots.contains(declaration.id());
      return schemas.add(declaration, isRoot ? declaration.document() : declaration.shape(), plans);
    }

    private boolean isShared() {
      return contracts.contracts().size() > 1 && module.equals(ContractSet.SHARED);
    }

    private Optional<Contract> contract() {
      return contracts.contracts().stream().filter(c -> c.name().equals(module)).findFirst();
    }

    private String origin() {
      return contract()
          .map(c -> (c.title() + " " + c.version()).strip())
          .orElseGet(() -> contracts.contracts().stream()
              .map(Contract::title)
              .collect(Collectors.joining(", ")));
    }

    /** Where the types of components come from. One more property is then no line more among the imports. */
    private List<String> used() {
      List<String> packages = new ArrayList<>(USED);
      packages.add(runtime);
      return packages;
    }

    private JavaFile file(String type, Set<String> nested) {
      return file(type, nested, List.of());
    }

    private JavaFile file(String type, Set<String> nested, List<String> onDemand) {
      return new JavaFile(
          names.packageOf(module),
          type,
          origin(),
          jackson,
          names.typesOf(module),
          nested,
          onDemand);
    }
  }
}
