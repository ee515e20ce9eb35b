package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.api.Permissions;
import tlc2.value.IValue;
import tlc2.value.ValueInputStream;
import tlc2.value.ValueOutputStream;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;
import util.UniqueString;

final class TlcValuesTest {
  private static final UniqueString CUR = UniqueString.uniqueStringOf("cur");

  @TempDir private Path scratch;

  @Test
  void aValueThatWasPutAsideOnDiskReadsAsBefore() throws IOException {
    Value rights =
        new SetEnumValue(new Value[] {new StringValue("W"), new StringValue("R")}, false);
    RecordValue page = new RecordValue(new UniqueString[] {CUR}, new Value[] {rights}, false);
    RecordValue read = TlcValues.record(throughFile(page));
    assertEquals(Permissions.RW.bits(), TlcValues.permissions(TlcValues.field(read, CUR)));
  }

  @Test
  void aValueOfAnotherKindIsReportedWithItself() {
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> TlcValues.permissions(IntValue.gen(7)));
    assertEquals("expected a finite set, TLC has 7", failure.getMessage());
  }

  private IValue throughFile(Value value) throws IOException {
    String file = scratch.resolve("value").toString();
    ValueOutputStream out = new ValueOutputStream(file);
    value.write(out);
    out.close();
    ValueInputStream in = new ValueInputStream(file);
    IValue read = in.read();
    in.close();
    return read;
  }
}
