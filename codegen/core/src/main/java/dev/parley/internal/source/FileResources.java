package dev.parley.internal.source;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The schema resources of one file, by the pointers to them, and the anchors in them. */
final class FileResources {
  /** Where relative ids of files without any other URI start: one space for all files, as validators that are given schemas by hand have it. */
  static final URI NOWHERE = URI.create("parley:/");

  private final boolean draft04;
  private final boolean idStandsBesideReference;
  private final Map<String, Resource> byPointer = new LinkedHashMap<>();

  private FileResources(SourceNode root) {
    Dialect dialect = Dialect.of(root);
    this.draft04 = dialect == Dialect.DRAFT_04 || isOldAndUnnamed(root);
    this.idStandsBesideReference = dialect.compareTo(Dialect.DRAFT_2019_09) >= 0;
  }

  /** Who names neither a draft that is known nor `$id`s, but writes an `id`, writes as drafts up to 04 have it. */
  private static boolean isOldAndUnnamed(SourceNode root) {
    return root instanceof SourceNode.Mapping mapping
        && mapping.text("id").isPresent()
        && mapping.get("$id").isEmpty()
        && mapping.text("$schema").flatMap(Dialect::of).isEmpty()
        && mapping.get("asyncapi").isEmpty();
  }

  static FileResources of(SourceNode root) {
    FileResources resources = new FileResources(root);
    resources.byPointer.put("", new Resource(resources.uri(root, NOWHERE), root));
    Walk.over(root, resources::note);
    return resources;
  }

  private void note(SourceNode.Mapping schema) {
    String pointer = schema.place().pointer();
    Resource around = enclosing(pointer);
    Resource own = around;
    Optional<URI> uri = pointer.isEmpty()
        ? Optional.empty()
        : uri(schema, around.uri().orElse(NOWHERE))
            .filter(u -> !around.uri().equals(Optional.of(u)));
    if (uri.isPresent()) {
      own = new Resource(uri, schema);
      byPointer.put(pointer, own);
    }
    Resource in = own;
    id(schema)
        .filter(id -> id.indexOf('#') >= 0)
        .map(id -> id.substring(id.indexOf('#') + 1))
        .filter(anchor -> !anchor.isEmpty() && !anchor.startsWith("/"))
        .ifPresent(anchor -> in.anchor(anchor, schema));
    schema.text("$anchor").ifPresent(anchor -> in.anchor(anchor, schema));
    schema.text("$dynamicAnchor").ifPresent(anchor -> in.dynamicAnchor(anchor, schema));
    if (schema.get("$recursiveAnchor").orElse(null) instanceof SourceNode.Bool flag
        && flag.value()) {
      in.dynamicAnchor("", schema);
    }
  }

  private Optional<String> id(SourceNode schema) {
    if (!(schema instanceof SourceNode.Mapping mapping)
        || !idStandsBesideReference && mapping.get("$ref").isPresent()) {
      return Optional.empty();
    }
    return mapping.text("$id").or(() -> draft04 ? mapping.text("id") : Optional.empty());
  }

  /** The URI that a schema gives itself; what cannot be one, or is only a fragment, is none. */
  private Optional<URI> uri(SourceNode schema, URI base) {
    return id(schema)
        .map(id -> id.indexOf('#') < 0 ? id : id.substring(0, id.indexOf('#')))
        .filter(id -> !id.isEmpty())
        .flatMap(id -> resolved(base, id));
  }

  /** What a reference means from a base (RFC 3986 §5); nothing when it is no URI. */
  static Optional<URI> resolved(URI base, String reference) {
    try {
      return Optional.of(base.resolve(new URI(reference)).normalize());
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The innermost resource that a place of this file belongs to. */
  Resource enclosing(String pointer) {
    if (byPointer.size() > 1) {
      for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
        Resource resource = byPointer.get(at);
        if (resource != null) {
          return resource;
        }
      }
    }
    return root();
  }

  Resource root() {
    return byPointer.get("");
  }

  Collection<Resource> all() {
    return byPointer.values();
  }
}
