package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.diagnostic.Severity;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a channel's address. AsyncAPI 2 gives each a schema, AsyncAPI 3 the parts of one that matter (§Parameter Object). */
final class Parameters {
  private static final Pattern IN_ADDRESS = Pattern.compile("\\{([^{}]+)}");

  private final Nodes nodes;
  private final Diagnostics diagnostics;

  Parameters(Nodes nodes, Diagnostics diagnostics) {
    this.nodes = nodes;
    this.diagnostics = diagnostics;
  }

  List<Parameter> read(SourceNode.Mapping channel, String address) {
    List<Parameter> parameters = new ArrayList<>();
    for (SourceNode.Entry entry : nodes.mapping(channel, "parameters").entries()) {
      nodes
          .mapping(entry.value(), "parameter " + Nodes.quoted(entry.key()))
          .map(p -> parameter(entry, p))
          .ifPresent(parameters::add);
      if (!address.isEmpty() && !address.contains("{" + entry.key() + "}")) {
        differs(
            entry.value(),
            "the address " + Nodes.quoted(address) + " has no `{" + entry.key()
                + "}`, and the parameter is for nothing");
      }
    }
    Matcher name = IN_ADDRESS.matcher(address);
    while (name.find()) {
      String part = name.group(1);
      if (parameters.stream().noneMatch(p -> p.name().equals(part))) {
        differs(
            channel,
            "the address " + Nodes.quoted(address) + " has a parameter " + Nodes.quoted(part)
                + " that the channel does not declare");
      }
    }
    return parameters;
  }

  private void differs(SourceNode at, String message) {
    diagnostics.add(new Diagnostic(
        Severity.WARN,
        Rule.ASYNCAPI_STRUCTURE,
        at.place(),
        message,
        "let the names in the address and under `parameters` be the same",
        Optional.empty()));
  }

  private Parameter parameter(SourceNode.Entry entry, SourceNode.Mapping parameter) {
    SourceNode.Mapping schema =
        parameter.get("schema").isPresent() ? nodes.mapping(parameter, "schema") : parameter;
    return new Parameter(
        entry.key(),
        texts(schema),
        schema.text("default"),
        parameter.text("location").orElse(""),
        Nodes.documentation(parameter),
        entry.value().place());
  }

  private static List<String> texts(SourceNode.Mapping schema) {
    List<String> texts = new ArrayList<>();
    if (schema.get("enum").orElse(null) instanceof SourceNode.Sequence values) {
      for (SourceNode value : values.items()) {
        if (value instanceof SourceNode.Text text) {
          texts.add(text.value());
        }
      }
    }
    return texts;
  }
}
