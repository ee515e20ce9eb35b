package org.vmoffer.conformance.vacuity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.KeptRows;
import org.vmoffer.conformance.mutate.PlantedMutants;
import org.vmoffer.conformance.mutate.PropertyPart;
import org.vmoffer.conformance.tlc.ReplacedPart;
import org.vmoffer.conformance.tlc.TlcException;

/**
 * Why each part of the properties matters, as it is kept beside the specification.
 *
 * @param specification the hash of every module and model that had a part in it
 * @param parts in the order of modules and lines
 */
public record KeptParts(String specification, List<KeptPart> parts) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "vacuity.json";

  /** Keeps a snapshot. */
  public KeptParts {
    parts = List.copyOf(parts);
  }

  /**
   * What is to be kept.
   *
   * @throws TlcException if a model cannot be read
   */
  public static KeptParts of(Path specDirectory, List<KeptPart> parts) throws TlcException {
    return new KeptParts(KeptMutants.hash(specDirectory), parts);
  }

  private static KeptRows rows(Path specDirectory) {
    return new KeptRows(specDirectory.resolve(FILE), "parts", "vmoffer vacuity --renew");
  }

  /**
   * Reads what is kept.
   *
   * @throws BadInputException if there is nothing or it is not what it should be
   */
  public static KeptParts read(Path specDirectory) {
    return rows(specDirectory).read(KeptParts.class);
  }

  /** Writes it. */
  public void write(Path specDirectory) throws IOException {
    rows(specDirectory).write(specification, parts);
  }

  /**
   * Whether it is of the modules, the models and the properties as they are.
   *
   * @throws TlcException if a model cannot be read
   */
  public boolean isOf(Path specDirectory, List<PropertyPart> made) throws TlcException {
    return isOfModules(specDirectory) && isOfParts(made);
  }

  private boolean isOfModules(Path specDirectory) throws TlcException {
    return specification.equals(KeptMutants.hash(specDirectory));
  }

  private boolean isOfParts(List<PropertyPart> made) {
    return made.stream()
        .map(each -> each.name() + each.words())
        .toList()
        .equals(parts.stream().map(each -> each.name() + each.words()).toList());
  }

  /**
   * What is wrong, a line each.
   *
   * @param made the parts of the properties as they are
   * @param planted the mutants that are planted, each of which has to be of use
   * @throws TlcException if a model cannot be read
   */
  public List<String> problems(
      Path specDirectory, List<PropertyPart> made, PlantedMutants planted, ExplainedParts explained)
      throws TlcException {
    List<String> problems = new ArrayList<>();
    if (made.isEmpty()) {
      problems.add("no property has a part");
    }
    if (!isOfModules(specDirectory)) {
      problems.add(FILE + " was obtained from other modules or models");
    }
    if (!isOfParts(made)) {
      problems.add(FILE + " has other parts than the properties");
    }
    Set<String> killers = new TreeSet<>();
    Map<String, KeptPart> byName = new HashMap<>();
    for (KeptPart part : parts) {
      byName.put(part.name(), part);
      if (part.killer() != null) {
        killers.add(part.killer().mutant());
      }
    }
    for (ReplacedPart mutant : planted.all()) {
      if (!killers.remove(mutant.name())) {
        problems.add(mutant.name() + " is planted, and no part needs it");
      }
    }
    killers.removeIf(name -> !name.startsWith(PlantedMutants.PREFIX));
    killers.forEach(name -> problems.add(name + " is not planted any more"));
    for (String name : explained.reasons().keySet()) {
      KeptPart part = byName.get(name);
      if (part == null) {
        problems.add(name + " is explained, and there is no such part");
      } else if (part.matters()) {
        problems.add(name + " is explained, and it matters");
      }
    }
    return problems;
  }
}
