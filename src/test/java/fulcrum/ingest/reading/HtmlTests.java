package fulcrum.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTests {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void aTableUnderTheNameOfAnXlsIsRead(String charset) throws Exception {
        var page =
                """
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>%s</head><body>
                <table><thead><tr><th>来源</th><th>访客数</th></tr></thead>
                <tr><td>手淘&amp;搜索</td><td>1,234</td></tr>
                <tr><td> </td><td></td></tr>
                <tr><td>首页<br>推荐</td><td>5</td></tr></table></body></html>
                """;
        var meta = "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">";
        var text = page.formatted(charset.equals("GBK") ? meta : "");
        var table = given().table("流量.xls", text.getBytes(Charset.forName(charset)));
        assertThat(table.format()).startsWith("html ");
        assertThat(Given.rows(table))
                .containsExactly(
                        List.of("1", "来源", "访客数"),
                        List.of("2", "手淘&搜索", "1,234"),
                        List.of("4", "首页 推荐", "5"));
    }

    @Test
    void cellsOverSeveralColumnsAndRowsKeepTheirPlace() throws Exception {
        var page =
                "<table><tr><td colspan=2>a</td><td>b</td></tr>"
                        + "<tr><td rowspan=2>c</td><td>d</td><td>e</td></tr>"
                        + "<tr><td>f</td><td>g</td></tr><tr><td>h</td><td>i</td></tr></table>";
        assertThat(Given.rows(given().table("x.xls", page.getBytes(UTF_8))))
                .containsExactly(
                        List.of("1", "a", "", "b"),
                        List.of("2", "c", "d", "e"),
                        List.of("3", "", "f", "g"),
                        List.of("4", "h", "i"));
    }

    @Test
    void everyDataTableIsATable() throws Exception {
        var data = "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>";
        var page =
                "<html><table><tr><td>" + data + "</td><td>x</td></tr></table>" + data + "</html>";
        assertThat(Given.tables(given().open("x.xls", page.getBytes(UTF_8))))
                .extracting(RawTable::name)
                .containsExactly("x.xls", "x.xls#2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><h1>502 Bad Gateway</h1></html>",
                "<script>location='/login'</script>",
                "<html><form><table><tr><td>User</td><td><input></td></tr><tr><td>a</td><td>b</td></tr></table></form></html>",
                "<html><table><tr><td>Please sign in</td></tr><tr><td>again</td></tr></table></html>",
            })
    void anErrorPageUnderTheNameOfACsvIsRefused(String page) throws Exception {
        assertThat(given().refusal("orders.csv", page.getBytes(UTF_8)).key())
                .isEqualTo("reading.page-without-table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<table><tr><td>", "<div>", "<b><i>"})
    void aPageDeeperThanAnyIsRefusedAtOnce(String inside) throws Exception {
        var page = "<html><table><tr><td>" + inside.repeat(300_000);
        assertThat(given().refusal("x.xls", page.getBytes(UTF_8)).key())
                .isEqualTo("reading.page-too-deep");
    }

    @Test
    void endsThatMayBeLeftOutAreNotDepth() throws Exception {
        var page =
                "<html><script>if (a<b) {}</script><table>"
                        + "<tr><td>a<br><td><p>b".repeat(2000)
                        + "</table>";
        assertThat(Given.rows(given().table("x.xls", page.getBytes(UTF_8)))).hasSize(2000);
    }

    @Test
    void aRowOfTooManyColumnsIsRefused() throws Exception {
        var page =
                "<table><tr>" + "<td colspan=500>x</td>".repeat(90_000) + "<tr><td>a<td>b</table>";
        assertThat(given().refusal("x.xls", page.getBytes(UTF_8)).key())
                .isEqualTo("reading.too-wide");
    }

    @Test
    void otherXmlIsRefused() throws Exception {
        var xml = "<?xml version=\"1.0\"?><orders><order id=\"1\"/></orders>";
        assertThat(given().refusal("orders.csv", xml.getBytes(UTF_8)).key())
                .isEqualTo("reading.xml");
    }

    private Given given() {
        return Given.in(folder);
    }
}
