package org.vmoffer.conformance.vacuity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.KeptRows;
import org.vmoffer.conformance.mutate.PlantedMutants;
import org.vmoffer.conformance.mutate.PropertyPart;
import org.vmoffer.conformance.tlc.TlcException;

/**
 * Why each part of the properties matters, as it is kept beside the specification.
 *
 * @param specification the hash of every module and model that had a part in it
 * @param planted the hash of the mutants that were planted
 * @param parts in the order of modules and lines
 */
public record KeptParts(String specification, String planted, List<KeptPart> parts) {
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
  public static KeptParts of(Path specDirectory, PlantedMutants planted, List<KeptPart> parts)
      throws TlcException {
    return new KeptParts(KeptMutants.hash(specDirectory), planted.hash(), parts);
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
    SequencedMap<String, String> hashes = new LinkedHashMap<>();
    hashes.put("specification", specification);
    hashes.put("planted", planted);
    rows(specDirectory).write(hashes, parts);
  }

  /**
   * Whether it is of the modules, the models and the properties as they are.
   *
   * @throws TlcException if a model cannot be read
   */
  public boolean isOf(Path specDirectory, List<PropertyPart> made) throws TlcException {
    return isOfModules(specDirectory) && isOfParts(made);
  }

  boolean isOfModules(Path specDirectory) throws TlcException {
    return specification.equals(KeptMutants.hash(specDirectory));
  }

  boolean isOfParts(List<PropertyPart> made) {
    return made.stream()
        .map(each -> each.name() + each.words())
        .toList()
        .equals(parts.stream().map(each -> each.name() + each.words()).toList());
  }
}
