package dev.parley.internal.docs;

import dev.parley.emit.Emitter;
import dev.parley.emit.GeneratedFile;
import dev.parley.internal.sample.Sampling;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One page for each contract. */
public final class DocsTarget implements Emitter {
  @Override
  public List<GeneratedFile> emit(ContractSet contracts) {
    Map<TypeId, Declaration> declarations = new TreeMap<>();
    contracts.modules().values().forEach(all -> all.forEach(d -> declarations.put(d.id(), d)));
    Sampling sampling = new Sampling(contracts);
    List<GeneratedFile> pages = new ArrayList<>();
    for (Contract contract : contracts.contracts()) {
      String page = new Page(contract, declarations, sampling).render();
      pages.add(new GeneratedFile(contract.name() + ".html", page));
    }
    return pages;
  }
}
