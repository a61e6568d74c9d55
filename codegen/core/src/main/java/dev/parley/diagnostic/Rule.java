package dev.parley.diagnostic;

import static dev.parley.diagnostic.Loss.KEYWORD;
import static dev.parley.diagnostic.Loss.NONE;
import static dev.parley.diagnostic.Loss.VALUE;
import static dev.parley.diagnostic.Severity.ERROR;
import static dev.parley.diagnostic.Severity.INFO;
import static dev.parley.diagnostic.Severity.WARN;

import java.util.Locale;

/**
 * Everything that Parley can find in a contract. Each rule has a page, {@code docs/rules/<id>.md}, and ids never change their
 * meaning.
 */
public enum Rule {
  // Reading files
  FILE_UNREADABLE(ERROR, "a file cannot be read"),
  FILE_NOT_TEXT(ERROR, "a file is not UTF-8 text"),
  FILE_TOO_LARGE(
      ERROR, "a file, or what its aliases expand to, is larger or deeper than a contract ever is"),
  SYNTAX(ERROR, "a file is neither valid YAML nor valid JSON"),
  DUPLICATE_KEY(ERROR, "one mapping has the same key twice"),
  KEY_NOT_TEXT(ERROR, "a mapping has a key that JSON cannot express"),

  // References
  REF_DANGLING(ERROR, "a `$ref` leads nowhere"),
  REF_AMBIGUOUS(WARN, "a `$ref` names an anchor or a URI that several schemas have"),
  REF_REMOTE(ERROR, "a `$ref` leads to the network"),
  REF_OUTSIDE_ROOT(ERROR, "a `$ref` leaves the contract's root"),
  REF_CYCLE(ERROR, "`$ref`s lead in a circle without ever reaching a schema"),

  CATALOGUE(ERROR, "the catalogue of files is not a mapping of URIs to paths"),

  // AsyncAPI documents
  NOT_ASYNCAPI(ERROR, "a contract is neither an AsyncAPI document nor a JSON Schema"),
  ASYNCAPI_VERSION(ERROR, "the AsyncAPI version is not one that Parley reads"),
  ASYNCAPI_STRUCTURE(ERROR, "a part of the AsyncAPI document is missing or of the wrong kind"),
  META_SCHEMA(ERROR, "a document departs from the meta-schema of AsyncAPI or of JSON Schema"),
  CONTRACT_NAME(
      ERROR,
      "the name of a contract cannot serve as the name of a package, or two contracts share it"),
  CHANNEL_EMPTY(WARN, VALUE, "a channel has no operation that sends or receives on it"),
  COMPONENT_UNUSED(INFO, VALUE, "a schema of the document that no operation leads to"),
  PAYLOAD_MISSING(WARN, VALUE, "a message of an operation has no payload"),
  PAYLOAD_FORMAT(
      WARN, KEYWORD, "a message's payload is in a schema language that is not JSON Schema"),
  EXTENSION_VALUE(ERROR, "an `x-` extension of Parley has a value that it cannot have"),

  // Schemas
  DIALECT_UNKNOWN(WARN, KEYWORD, "`$schema` names no draft of JSON Schema that Parley knows"),
  KEYWORD_UNKNOWN(WARN, KEYWORD, "a keyword is in no JSON Schema vocabulary: a typing error?"),
  KEYWORD_VALUE(ERROR, "a keyword has a value of the wrong kind"),
  KEYWORD_NOT_ENFORCED(
      WARN, KEYWORD, "a keyword is known, but generated code does not hold anyone to it"),
  KEYWORD_NOT_IN_TYPE(
      INFO, KEYWORD, "a keyword is enforced by decoders, but the generated type does not show it"),
  REF_SIBLING_IGNORED(
      WARN,
      KEYWORD,
      "a keyword stands beside a `$ref` in a draft of JSON Schema that ignores it there"),
  TYPE_UNKNOWN(ERROR, "`type` names no JSON type"),
  FORMAT_UNKNOWN(WARN, KEYWORD, "`format` names a format that generated code does not check"),
  PATTERN_NOT_ENFORCED(WARN, KEYWORD, "a `pattern` is beyond what generated code can search for"),
  PATTERN_DELEGATED(INFO, KEYWORD, "a `pattern` is left to a validator that the user gives"),
  PATTERN_SLOW(
      INFO, "a `pattern` can take engines that backtrack very long, and does not take ours"),
  PATTERN_SYNTAX(ERROR, "a `pattern` is not a regular expression"),
  BOUNDS_EMPTY(WARN, "the bounds of a schema leave no value that fits"),
  TYPE_ASSUMED(WARN, VALUE, "a schema has no `type`, and its keywords tell which was meant"),
  SCHEMA_TOO_LARGE(
      ERROR, "a schema has more properties or branches than a class of Java has room for"),
  REQUIRED_UNDECLARED(WARN, "a name under `required` is not among the `properties`"),
  EXAMPLE_NOT_CHECKED(WARN, "an example or default cannot be held to its own schema"),
  EXAMPLE_INVALID(ERROR, "an example or default departs from its own schema"),

  // Unions
  UNION_TAG_MISSING(WARN, VALUE, "the messages of a channel cannot be told apart by a tag"),
  UNION_TAG_REPEATED(WARN, "two messages of a channel have the same tag value"),
  UNION_NAME_CLASH(ERROR, "two channels give one union name to different sets of messages"),

  // Names
  NAME_SETTLED(WARN, "two types of a contract ask for the same name, and one of them got another"),
  LOCK_CONFLICT(ERROR, "a lock file has two names for one type"),
  LOCK_STALE(ERROR, "the lock file does not hold the names of the contract's types"),
  LOCK_SYNTAX(ERROR, "a lock file has a line that is none"),

  // Order
  LIFECYCLE_SYNTAX(ERROR, "an `x-lifecycle` has a member or an expression that cannot be read"),
  LIFECYCLE_NAME_UNKNOWN(
      ERROR, "a lifecycle names something that is no event, part or command of its channel"),
  LIFECYCLE_EVENT_MISSING(WARN, "a lifecycle never mentions an event of its channel"),
  LIFECYCLE_PART_UNUSED(WARN, "a part of a lifecycle is used nowhere"),
  LIFECYCLE_PART_RECURSIVE(ERROR, "a part of a lifecycle is part of itself"),
  LIFECYCLE_PART_EMPTY(ERROR, "a keyed part of a lifecycle may be empty"),
  LIFECYCLE_UNREACHABLE(WARN, "a piece of a lifecycle can never come"),
  LIFECYCLE_AMBIGUOUS(ERROR, "an event could be two things where it comes"),
  LIFECYCLE_ENDLESS(WARN, "no event ends a lifecycle for good"),
  LIFECYCLE_KEY(ERROR, "the key of a lifecycle or of a part leads to no scalar in an event"),
  LIFECYCLE_KEY_OPTIONAL(WARN, "an event may come without the key that says where it belongs"),
  LIFECYCLE_TOO_LARGE(ERROR, "a lifecycle has more states than a checker can have");

  private final Severity severity;
  private final Loss loss;
  private final String purpose;

  Rule(Severity severity, String purpose) {
    this(severity, NONE, purpose);
  }

  Rule(Severity severity, Loss loss, String purpose) {
    this.severity = severity;
    this.loss = loss;
    this.purpose = purpose;
  }

  /** The stable name, in kebab case: {@code ref-dangling}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /** Whether a finding of this rule means that generated code does not fully express the contract. */
  public Loss loss() {
    return loss;
  }

  /** One line: what a finding of this rule says about the contract. */
  public String purpose() {
    return purpose;
  }
}
