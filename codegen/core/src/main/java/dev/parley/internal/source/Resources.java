package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds schema resources by their URIs, in what is at hand.
 *
 * <ul>
 *   <li>the files that have been read so far;
 *   <li>the file that the catalogue maps the URI to;
 *   <li>the other contracts of this run;
 *   <li>the well-known meta-schemas;
 *   <li>the files below the root, by the ids in them.
 * </ul>
 */
final class Resources {
  private final Sources sources;
  private final NearbyFiles nearby;
  private final Map<String, FileResources> byFile = new HashMap<>();
  private final Map<URI, Resource> byUri = new HashMap<>();
  private final Map<URI, Resource> repeated = new HashMap<>();
  private int indexed;

  Resources(Sources sources) {
    this.sources = sources;
    this.nearby = new NearbyFiles(sources.paths());
  }

  /** Of a file that has been read. */
  FileResources of(String file) {
    index();
    return byFile.get(file);
  }

  /** The innermost resource that a place belongs to. */
  Resource enclosing(Place place) {
    return of(place.file()).enclosing(place.pointer());
  }

  private void index() {
    List<SourceNode> all = sources.all();
    for (; indexed < all.size(); indexed++) {
      SourceNode root = all.get(indexed);
      FileResources resources = FileResources.of(root);
      byFile.put(root.place().file(), resources);
      resources.all().forEach(r -> r.uri().ifPresent(uri -> add(uri, r)));
    }
  }

  private void add(URI uri, Resource resource) {
    Resource first = byUri.putIfAbsent(uri, resource);
    if (first != null && !JsonText.of(first.node()).equals(JsonText.of(resource.node()))) {
      repeated.putIfAbsent(uri, resource);
    }
  }

  /** The second of the resources that have the URI of the first and say something else. */
  Optional<Resource> alsoKnown(Resource first) {
    return first.uri().filter(uri -> byUri.get(uri) == first).map(repeated::get);
  }

  /** A resource of a file that has been read. */
  Optional<Resource> known(URI uri) {
    index();
    return Optional.ofNullable(byUri.get(uri));
  }

  Optional<Resource> find(URI uri, Place from) {
    return known(uri)
        .or(() -> sources.mapped(uri, from).map(root -> of(root.place().file()).root()))
        .or(() -> {
          sources.readGiven();
          return known(uri);
        })
        .or(() -> sources
            .bundled(uri)
            .flatMap(root -> known(uri)
                .or(() -> Optional.of(of(root.place().file()).root()))
                .filter(r -> isMeant(uri, r))))
        .or(() -> nearby(uri, from));
  }

  /** A bundle of AsyncAPI holds many resources; where the very one is not in it, it holds nothing. */
  private static boolean isMeant(URI uri, Resource found) {
    return found.uri().map(u -> sameButScheme(u, uri)).orElse(false);
  }

  private static boolean sameButScheme(URI a, URI b) {
    return a.getRawSchemeSpecificPart().equals(b.getRawSchemeSpecificPart());
  }

  private Optional<Resource> nearby(URI uri, Place from) {
    for (Path file : nearby.candidates(uri)) {
      // A look without findings: most files of a folder are none of the contract's.
      boolean holds = new SourceReader(new Diagnostics())
          .read(file, file.toString())
          .map(FileResources::of)
          .map(r -> r.all().stream().anyMatch(each -> each.uri().equals(Optional.of(uri))))
          .orElse(false);
      if (holds) {
        sources.open(file, from);
        return known(uri);
      }
    }
    return Optional.empty();
  }
}
