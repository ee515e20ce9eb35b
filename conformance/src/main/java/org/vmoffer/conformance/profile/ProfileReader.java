package org.vmoffer.conformance.profile;

import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.Complaints;
import org.vmoffer.conformance.json.GatheringFields;
import org.vmoffer.conformance.json.JsonReader;
import org.vmoffer.conformance.json.Place;
import org.vmoffer.cycles.CacheShapes;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.cycles.Latencies;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.StoreBuffer;
import org.vmoffer.cycles.StructureShapes;
import org.vmoffer.cycles.TlbShape;

/** Reads a profile; docs/mmu.md says how one is written. */
final class ProfileReader {
  private static final int MOST_MEGAHERTZ = 100_000;
  private static final int MOST_STORES = 1 << 20;
  private static final int MOST_PAGES = 1 << 28;

  private ProfileReader() {}

  /**
   * Reads a profile.
   *
   * @param file what the text is called in complaints
   * @throws BadInputException if it is none; the message has a line for each of the first errors
   */
  static ProfileFile read(String file, String text) {
    Complaints complaints = new Complaints();
    SourceKeys keys = new SourceKeys();
    ProfileFields root =
        new ProfileFields(
            new GatheringFields(JsonReader.fields(Place.of(file), text), complaints), keys);
    String name =
        root.text("name", "[a-z0-9][a-z0-9.-]{0,39}", "small letters, digits, dots and hyphens");
    String about = root.text("about", "[^\\s].*", "what machine it is");
    int levels = root.number("levels", 4, 5);
    int megahertz = root.number("megahertz", 1, MOST_MEGAHERTZ);
    TlbShape dtlb = ShapeReader.tlb(root, "dtlb");
    TlbShape itlb = ShapeReader.tlb(root, "itlb");
    TlbShape stlb = ShapeReader.tlb(root, "stlb");
    StructureShapes structures = ShapeReader.structures(root);
    CacheShapes caches = ShapeReader.caches(root);
    Latencies latencies = latencies(root.object("latencies"));
    StoreBuffer stores = stores(root.object("stores"));
    KernelCosts kernel = kernel(root.object("kernel"));
    keys.check(root.object("sources"), complaints);
    root.end();
    complaints.giveUpIfAny();
    Profile profile =
        new Profile(
            name,
            levels,
            megahertz,
            dtlb,
            itlb,
            stlb,
            structures,
            caches,
            latencies,
            stores,
            kernel);
    return new ProfileFile(profile, about, keys.numbers(), keys.unverified());
  }

  private static Latencies latencies(ProfileFields fields) {
    Latencies latencies =
        new Latencies(
            cycles(fields, "l1d"),
            cycles(fields, "l2"),
            cycles(fields, "llc"),
            cycles(fields, "memory"),
            cycles(fields, "stlb"),
            cycles(fields, "update"));
    fields.end();
    return latencies;
  }

  private static StoreBuffer stores(ProfileFields fields) {
    StoreBuffer stores =
        new StoreBuffer(fields.number("depth", 1, MOST_STORES), cycles(fields, "drain"));
    fields.end();
    return stores;
  }

  private static KernelCosts kernel(ProfileFields fields) {
    KernelCosts kernel =
        new KernelCosts(
            cycles(fields, "entry"),
            cycles(fields, "fault"),
            cycles(fields, "exit"),
            cycles(fields, "lock"),
            cycles(fields, "decide"),
            cycles(fields, "pte"),
            cycles(fields, "bookkeeping"),
            cycles(fields, "send"),
            cycles(fields, "deliver"),
            cycles(fields, "ack"),
            cycles(fields, "invlpg"),
            cycles(fields, "cr3"),
            cycles(fields, "cr3NoFlush"),
            cycles(fields, "switchTo"),
            cycles(fields, "wake"),
            cycles(fields, "clearLine"),
            cycles(fields, "copyLine"),
            fields.number("flushCeiling", 0, MOST_PAGES));
    fields.end();
    return kernel;
  }

  private static int cycles(ProfileFields fields, String field) {
    return fields.number(field, 0, Latencies.MOST_CYCLES);
  }
}
