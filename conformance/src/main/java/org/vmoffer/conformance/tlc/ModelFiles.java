package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a model consists of: its configuration, its root module and every module that
 * these extend or instantiate and that lies beside them; the others are TLC's own.
 *
 * @param hashes the SHA-256 of each file in hexadecimal, by file name
 * @param hash SHA-256 in hexadecimal over all names and contents
 */
public record ModelFiles(SortedMap<String, String> hashes, String hash) {
  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:EXTENDS\\s+(\\w+(?:\\s*,\\s*\\w+)*)|INSTANCE\\s+(\\w+))");

  /** Keeps a snapshot. */
  public ModelFiles {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /**
   * Reads the files of a model.
   *
   * @throws TlcException if the configuration or the root module is missing or cannot be read
   */
  public static ModelFiles of(TlcModel model) throws TlcException {
    return read(model, true);
  }

  /** The same without the configuration. */
  static ModelFiles ofModules(TlcModel model) throws TlcException {
    return read(model, false);
  }

  private static ModelFiles read(TlcModel model, boolean withConfig) throws TlcException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try {
      if (withConfig) {
        contents.put(model.config(), Files.readAllBytes(model.configFile()));
      }
      collect(model.directory(), model.moduleFile(), contents);
    } catch (NoSuchFileException e) {
      throw new TlcException("model %s: there is no file %s".formatted(model.name(), e.getFile()));
    } catch (IOException e) {
      throw new TlcException("model %s: cannot be read: %s".formatted(model.name(), e), e);
    }
    SortedMap<String, String> hashes = new TreeMap<>();
    MessageDigest all = sha256();
    contents.forEach(
        (name, bytes) -> {
          hashes.put(name, HexFormat.of().formatHex(sha256().digest(bytes)));
          all.update(name.getBytes(StandardCharsets.UTF_8));
          all.update(ByteBuffer.allocate(1 + Long.BYTES).putLong(1, bytes.length).array());
          all.update(bytes);
        });
    return new ModelFiles(hashes, HexFormat.of().formatHex(all.digest()));
  }

  private static void collect(Path directory, Path module, SortedMap<String, byte[]> contents)
      throws IOException {
    byte[] bytes = Files.readAllBytes(module);
    contents.put(String.valueOf(module.getFileName()), bytes);
    Matcher imports = IMPORT.matcher(new String(bytes, StandardCharsets.UTF_8));
    while (imports.find()) {
      String names = imports.group(1) == null ? imports.group(2) : imports.group(1);
      for (String name : names.split("\\s*,\\s*", -1)) {
        String file = name + TlcModel.MODULE_SUFFIX;
        if (!contents.containsKey(file) && Files.exists(directory.resolve(file))) {
          collect(directory, directory.resolve(file), contents);
        }
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
