package org.vmoffer.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.providers.TypeUsage;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.TreeRemoval;

/** Every reader reads what it gets, or refuses it with a place and an expectation; nothing else. */
class ReadersTest {
  private final Path scratch;
  private @Nullable FuzzedReader reader;
  private List<byte[]> seeds = List.of();
  private int accepted;
  private int refused;

  ReadersTest() throws IOException {
    scratch = Files.createTempDirectory("vmoffer-fuzz");
  }

  @AfterProperty
  void removeFiles() throws IOException {
    TreeRemoval.of(scratch);
  }

  int accepted() {
    return accepted;
  }

  int refused() {
    return refused;
  }

  @Provide
  Arbitrary<BadInput> inputs(TypeUsage of) throws IOException {
    reader = FuzzedReaders.named(of.findAnnotation(Of.class).orElseThrow().value());
    seeds = reader.seeds();
    return BadInput.ofSeeds(seeds.size());
  }

  private void read(BadInput input) {
    if (Contract.accepts(Objects.requireNonNull(reader), scratch, input.bytes(seeds))) {
      accepted++;
    } else {
      refused++;
    }
  }

  @Example
  void everyReaderHasAProperty() {
    Set<String> tested =
        Arrays.stream(ReadersTest.class.getDeclaredMethods())
            .map(Method::getParameters)
            .flatMap(Arrays::stream)
            .map(parameter -> parameter.getAnnotation(Of.class))
            .filter(Objects::nonNull)
            .map(Of::value)
            .collect(Collectors.toSet());

    assertEquals(
        FuzzedReaders.all().stream().map(FuzzedReader::name).collect(Collectors.toSet()), tested);
  }

  @BadInputProperty
  void aCorpusIsReadOrRefused(@ForAll("inputs") @Of("corpus") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aTraceInItfIsReadOrRefused(@ForAll("inputs") @Of("itf") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aTraceOfEitherKindIsReadOrRefused(@ForAll("inputs") @Of("convert") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aLogIsReadOrRefused(@ForAll("inputs") @Of("log") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aFileOfCallsIsReadOrRefused(@ForAll("inputs") @Of("calls") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aTraceOfAccessesIsReadOrRefused(@ForAll("inputs") @Of("accesses") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aTraceOfAddressesIsReadOrRefused(@ForAll("inputs") @Of("addresses") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aProfileIsReadOrRefused(@ForAll("inputs") @Of("profile") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aWorkloadIsReadOrRefused(@ForAll("inputs") @Of("workload") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void anEntryOfTheLedgerIsReadOrRefused(@ForAll("inputs") @Of("ledger") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aFileOfEvidenceIsReadOrRefused(@ForAll("inputs") @Of("evidence") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aManifestIsReadOrRefused(@ForAll("inputs") @Of("manifest") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aListOfSwitchesIsReadOrRefused(@ForAll("inputs") @Of("switches") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aListOfCorporaIsReadOrRefused(@ForAll("inputs") @Of("trace-manifest") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aLitmusTestIsReadOrRefused(@ForAll("inputs") @Of("litmus") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aHistoryIsReadOrRefused(@ForAll("inputs") @Of("history") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void anAnswerOfAnAdapterIsReadOrRefused(@ForAll("inputs") @Of("answer") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aRequestToTheAdapterIsReadOrRefused(@ForAll("inputs") @Of("request") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aQueryIsReadOrRefused(@ForAll("inputs") @Of("query") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aKeptGraphIsReadOrRefused(@ForAll("inputs") @Of("graph") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aKeptGraphOfTheKernelLevelIsReadOrRefused(
      @ForAll("inputs") @Of("kernel-graph") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aCommandLineIsReadOrRefused(@ForAll("inputs") @Of("command-line") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void whatIsKeptOfMutantsIsReadOrRefused(@ForAll("inputs") @Of("mutants") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void whatIsKeptOfPartsOfPropertiesIsReadOrRefused(
      @ForAll("inputs") @Of("vacuity") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void whatIsKeptOfTheKernelsMutantsIsReadOrRefused(
      @ForAll("inputs") @Of("kernel-mutants") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aReportOfPitIsReadOrRefused(@ForAll("inputs") @Of("pit-report") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aListOfEquivalentMutantsIsReadOrRefused(
      @ForAll("inputs") @Of("equivalents") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aListOfExplainedPartsIsReadOrRefused(@ForAll("inputs") @Of("explained") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void aListOfPlantedMutantsIsReadOrRefused(@ForAll("inputs") @Of("planted") BadInput input) {
    read(input);
  }

  @BadInputProperty
  void whatLitmusTestsNoticeIsReadOrRefused(@ForAll("inputs") @Of("noticed") BadInput input) {
    read(input);
  }
}
