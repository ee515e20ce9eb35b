package org.vmoffer.conformance.mutate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
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

  private static final ObjectMapper JSON = new ObjectMapper();

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

  /**
   * Reads what is kept.
   *
   * @throws BadInputException if there is nothing or it is not what it should be
   */
  public static KeptMutants read(Path specDirectory) {
    Path file = specDirectory.resolve(FILE);
    try {
      return JSON.readValue(Files.readString(file), KeptMutants.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(
          file + ":" + line, e.getOriginalMessage(), "what vmoffer mutants --renew writes");
    } catch (IOException e) {
      throw new BadInputException(
          file.toString(), Unreadable.why(e), "what vmoffer mutants --renew writes");
    }
  }

  /** Writes it, a mutant a line. */
  public void write(Path specDirectory) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("{\n  \"specification\": \"").append(specification).append("\",\n");
    text.append("  \"mutants\": [\n");
    String separator = "";
    for (KeptMutant mutant : mutants) {
      text.append(separator).append("    ").append(JSON.writeValueAsString(mutant));
      separator = ",\n";
    }
    text.append("\n  ]\n}\n");
    Files.writeString(specDirectory.resolve(FILE), text.toString());
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
