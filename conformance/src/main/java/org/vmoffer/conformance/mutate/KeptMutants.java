package org.vmoffer.conformance.mutate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelFiles;
import org.vmoffer.conformance.tlc.TlcException;

/**
 * What became of all mutants, as it is kept beside the specification.
 *
 * @param specification the hash of every module and model that had a part in it
 * @param mutants in the order in which they are made
 */
public record KeptMutants(String specification, List<KeptMutant> mutants) {
  /** The file's name, in the directory of the specification. */
  public static final String FILE = "mutants.json";

  /** Keeps a snapshot. */
  public KeptMutants {
    mutants = List.copyOf(mutants);
  }

  /**
   * What is to be kept.
   *
   * @throws TlcException if a model cannot be read
   */
  public static KeptMutants of(Path specDirectory, Map<Mutant, Outcomes> outcomes)
      throws TlcException {
    List<KeptMutant> mutants = new ArrayList<>();
    outcomes.forEach((mutant, outcome) -> mutants.add(KeptMutant.of(mutant, outcome)));
    return new KeptMutants(hash(specDirectory), mutants);
  }

  /**
   * The hash of everything that has a part in what becomes of mutants.
   *
   * @throws TlcException if a model cannot be read
   */
  public static String hash(Path specDirectory) throws TlcException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ManifestModel model : MutantRunner.models(specDirectory)) {
        digest.update(model.name().getBytes(StandardCharsets.UTF_8));
        digest.update(
            ModelFiles.of(model.in(specDirectory)).hash().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static KeptRows rows(Path specDirectory) {
    return new KeptRows(specDirectory.resolve(FILE), "mutants", "vmoffer mutants --renew");
  }

  /**
   * Reads what is kept.
   *
   * @throws BadInputException if there is nothing or it is not what it should be
   */
  public static KeptMutants read(Path specDirectory) {
    return rows(specDirectory).read(KeptMutants.class);
  }

  /** Writes it. */
  public void write(Path specDirectory) throws IOException {
    rows(specDirectory).write(new LinkedHashMap<>(Map.of("specification", specification)), mutants);
  }

  /**
   * Whether it is of the modules and models as they are.
   *
   * @throws TlcException if a model cannot be read
   */
  public boolean isOf(Path specDirectory) throws TlcException {
    return specification.equals(hash(specDirectory));
  }

  /** The one with a name. */
  public Optional<KeptMutant> find(String name) {
    return mutants.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** By name. */
  Map<String, KeptMutant> byName() {
    return mutants.stream().collect(Collectors.toMap(KeptMutant::name, each -> each));
  }
}
