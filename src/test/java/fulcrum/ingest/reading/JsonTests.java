package fulcrum.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    @TempDir Path folder;

    @Test
    void anOrderIsARowForEachOfItsLines() throws Exception {
        var json =
                """
                [
                 {"id": 1, "total": "19.90", "billing": {"country": "DE", "zip": null},
                  "line_items": [
                    {"sku": "A", "quantity": 2, "taxes": [{"id": 7}, {"id": 8}]},
                    {"sku": "B", "quantity": 1, "price": 9.950}],
                  "refunds": [{"id": 5, "total": "-3.00"}, {"id": 6, "total": "-1.00"}],
                  "tags": ["x", "y"], "paid": true},
                 {"id": 2, "total": "5.00", "line_items": []}
                ]
                """;
        var table = table(json);
        assertThat(table.format()).isEqualTo("json utf-8");
        assertThat(Given.rows(table))
                .containsExactly(
                        List.of(
                                "1",
                                "id",
                                "total",
                                "billing.country",
                                "refunds[].id",
                                "refunds[].total",
                                "tags",
                                "paid",
                                "line_items.sku",
                                "line_items.quantity",
                                "line_items.taxes[].id",
                                "line_items.price"),
                        List.of(
                                "2",
                                "1",
                                "19.90",
                                "DE",
                                "5|6",
                                "-3.00|-1.00",
                                "x|y",
                                "true",
                                "A",
                                "2",
                                "7|8",
                                ""),
                        List.of(
                                "2",
                                "1",
                                "19.90",
                                "DE",
                                "5|6",
                                "-3.00|-1.00",
                                "x|y",
                                "true",
                                "B",
                                "1",
                                "",
                                "9.950"),
                        List.of("8", "2", "5.00", "", "", "", "", "", "", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"b\":2}\n{\"id\":3,\"c\":4}\n",
                "[{\"id\":1,\"b\":2},\n{\"id\":3,\"c\":4}]",
                "{\"total\":2,\"orders\":[{\"id\":1,\"b\":2},\n{\"id\":3,\"c\":4}],\"next\":{\"page\":[2]}}",
                "\uFEFF{\"data\":[{\"id\":1,\"b\":2},\n{\"id\":3,\"c\":4}]}",
            })
    void recordsStandInListsOrLinesOrWrapped(String json) throws Exception {
        assertThat(Given.rows(table(json)))
                .containsExactly(
                        List.of("1", "id", "b", "c"),
                        List.of("1", "1", "2", ""),
                        List.of("2", "3", "", "4"));
    }

    @Test
    void aRecordWithAListOfOrdersIsARecord() throws Exception {
        assertThat(Given.rows(table("{\"id\":1,\"orders\":[{\"n\":2},{\"n\":3}]}")))
                .contains(List.of("1", "1", "2|3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "reading.json-broken~[{\"a\":1},{\"a\":~1",
                "reading.json-broken~{\"a\":1}\\n{\"a\":2}\\n{\"a\" 3}~3",
                "reading.json-no-records~[[1,2],[3,4]]~1",
                "reading.json-no-records~[]~1",
                "reading.json-no-records~{}~1",
            })
    void whatIsBrokenSaysWhere(String key, String json, String line) throws Exception {
        var said = given().refusal("j.json", json.replace("\\n", "\n").getBytes(UTF_8));
        assertThat(said.key()).isEqualTo(key);
        assertThat(said.arguments()).containsExactly("j.json", line);
    }

    @Test
    void depthLengthAndWidthHaveLimits() throws Exception {
        var deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
        assertThat(given().refusal("j.json", deep.getBytes(UTF_8)).key())
                .isEqualTo("reading.json-limits");
        var longText = "{\"a\":\"" + "x".repeat(2 << 20) + "\"}";
        assertThat(given().refusal("j.json", longText.getBytes(UTF_8)).key())
                .isEqualTo("reading.json-limits");
        var longList = "{\"a\":[" + "12345678,".repeat(300_000) + "1]}";
        assertThat(given().refusal("j.json", longList.getBytes(UTF_8)).key())
                .isEqualTo("reading.cell-too-long");
        var manyLines = "{\"a\":1,\"items\":[" + "{},".repeat(300_000) + "{}]}";
        assertThat(given().refusal("j.json", manyLines.getBytes(UTF_8)).key())
                .isEqualTo("reading.json-record-too-large");
        var wide = new StringBuilder("{\"x\":1");
        for (int i = 0; i < 600; i++) {
            wide.append(",\"c").append(i).append("\":1");
        }
        assertThat(given().refusal("j.json", wide.append("}").toString().getBytes(UTF_8)).key())
                .isEqualTo("reading.too-wide");
    }

    private RawTable table(String json) throws Exception {
        return given().table("j.json", json.getBytes(UTF_8));
    }

    private Given given() {
        return Given.in(folder);
    }
}
