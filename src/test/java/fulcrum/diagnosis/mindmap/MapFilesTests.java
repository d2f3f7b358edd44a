package fulcrum.diagnosis.mindmap;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.diagnosis.Branch;
import fulcrum.diagnosis.Clinic;
import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.mindmap.MapReading.Result;
import fulcrum.diagnosis.mindmap.Mindmaps.Seen;
import fulcrum.store.Person;
import fulcrum.units.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MapFilesTests {

    private static final Outline HARD =
            new Outline(
                    "store",
                    "A & B <shop>",
                    List.of("A & B <shop>", "first \"line\"", "second"),
                    "typed ]]> by\n\npeople 😀",
                    List.of(
                            new Outline("own-1", "人群_TS·1", List.of(), "only\tpeople", List.of()),
                            new Outline("own-2", "", List.of(), "", List.of())));

    @TempDir Path folder;

    private static Map<String, byte[]> files(Outline map) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("opml", MapFiles.opml(map).getBytes(UTF_8));
        files.put("freemind", MapFiles.freemind(map).getBytes(UTF_8));
        files.put("xmind", MapFiles.xmind(map));
        return files;
    }

    private static Outline read(byte[] file) {
        assertThat(MapReading.read(file)).isInstanceOf(Result.Read.class);
        return ((Result.Read) MapReading.read(file)).map();
    }

    private static String refused(byte[] file) {
        assertThat(MapReading.read(file)).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) MapReading.read(file)).why().key();
    }

    @Test
    void nothingIsLostOnTheWayThere() {
        files(HARD).forEach((format, file) -> assertThat(read(file)).as(format).isEqualTo(HARD));
    }

    /// By another reader than ours.
    @Test
    void othersReadWhatWeWrite() throws Exception {
        var opml =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(MapFiles.opml(HARD))));
        var top = (Element) opml.getElementsByTagName("outline").item(0);
        assertThat(top.getAttribute("text")).isEqualTo(HARD.title());
        assertThat(top.getAttribute("_note")).startsWith("A & B <shop>\nfirst \"line\"\nsecond\n");
        assertThat(opml.getElementsByTagName("outline").getLength()).isEqualTo(HARD.size());
    }

    @Test
    void aMapThatComesBackUnchangedChangesNothingOnWhateverDay() {
        try (var clinic =
                new Clinic(folder, "10", "case when d >= 252 then usual / 2 else usual end")) {
            var shop = clinic.shop;
            var maps = new Mindmaps(shop.state, shop.log, shop.work, shop.clock);
            var today = clinic.diagnosis();
            maps.add(shop.boss, today, NodeId.of(Branch.TRAFFIC), "the rival's sale");
            maps.edit(
                    shop.boss,
                    today,
                    List.of(
                            new Edit.Rename(new NodeId("orders-fell"), "Fewer orders"),
                            new Edit.Note(new NodeId("orders-fell"), "since\nMay"),
                            new Edit.Move(
                                    new NodeId("buyers-fell"),
                                    NodeId.of(Branch.TRAFFIC),
                                    Optional.empty())),
                    Seen.NOTHING);
            for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
                var text =
                        new NodeText(Clinic.telling(today, Texts.in(language)), Texts.in(language));
                var map = maps.of(today);
                for (var file : files(Outline.of(map, text)).entrySet()) {
                    var outline = read(file.getValue());
                    assertThat(outline.size()).isEqualTo(map.top().all().count());
                    assertThat(Bringing.edits(map, text, outline)).as(file.getKey()).isEmpty();

                    var earlier = clinic.diagnosis(today.day().minusDays(60));
                    var then =
                            new NodeText(
                                    Clinic.telling(earlier, Texts.in(language)),
                                    Texts.in(language));
                    assertThat(Bringing.edits(maps.of(earlier), then, outline))
                            .as(file.getKey())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void whatAnotherProgramDidComesBack() {
        try (var clinic = new Clinic(folder, "10", "usual")) {
            var shop = clinic.shop;
            var maps = new Mindmaps(shop.state, shop.log, shop.work, shop.clock);
            var today = clinic.diagnosis();
            var text =
                    new NodeText(
                            Clinic.telling(today, Texts.in(Texts.ENGLISH)),
                            Texts.in(Texts.ENGLISH));
            var thought = added(maps.add(shop.boss, today, NodeId.of(Branch.TEAM), "hire Hua"));
            var file =
                    MapFiles.opml(Outline.of(maps.of(today), text))
                            .replaceFirst(
                                    "(?s)text=\"hire Hua\"(.*?✎)",
                                    "text=\"hire Hua &amp; Bo\"$1&#10;both")
                            .replace(
                                    "<outline text=\"Stock\"",
                                    "<outline text=\"Plan\"><outline text=\"Deep\"/></outline><outline text=\"Stock\"");
            bring(maps, shop.boss, today, text, file.getBytes(UTF_8));
            var map = maps.of(today);
            assertThat(map.find(thought).orElseThrow().writing().title())
                    .isEqualTo("hire Hua & Bo");
            assertThat(map.find(thought).orElseThrow().writing().note()).isEqualTo("both");
            var plan = map.top().parts().getLast();
            assertThat(plan.writing().title()).isEqualTo("Plan");
            assertThat(plan.parts())
                    .extracting(one -> one.writing().title())
                    .containsExactly("Deep");
            assertThat(bring(maps, shop.boss, today, text, file.getBytes(UTF_8))).isZero();

            maps.undo(shop.boss, today.store().id());
            assertThat(maps.of(today).top().parts()).hasSize(Branch.values().length);
            assertThat(maps.of(today).find(thought).orElseThrow().writing().title())
                    .isEqualTo("hire Hua");
        }
    }

    @Test
    void aMapOfOthersHangsOnTheStore() {
        try (var clinic = new Clinic(folder, "10", "usual")) {
            var shop = clinic.shop;
            var maps = new Mindmaps(shop.state, shop.log, shop.work, shop.clock);
            var today = clinic.diagnosis();
            var text =
                    new NodeText(
                            Clinic.telling(today, Texts.in(Texts.ENGLISH)),
                            Texts.in(Texts.ENGLISH));
            var foreign =
                    """
                    <map version="freeplane 1.9.13"><node TEXT="Kites" ID="ID_1"><font BOLD="true"/>
                    <node ID="ID_2"><richcontent TYPE="NODE"><html><head/><body><p>two</p><p>lines</p></body></html></richcontent>
                    <richcontent TYPE="NOTE"><html><body><p>a note</p></body></html></richcontent></node></node></map>
                    """;
            assertThat(bring(maps, shop.boss, today, text, foreign.getBytes(UTF_8))).isEqualTo(3);
            var kites = maps.of(today).top().parts().getLast();
            assertThat(kites.writing().title()).isEqualTo("Kites");
            assertThat(kites.parts().getFirst().writing().title()).isEqualTo("two lines");
            assertThat(kites.parts().getFirst().writing().note()).isEqualTo("a note");
            assertThat(bring(maps, shop.boss, today, text, foreign.getBytes(UTF_8))).isZero();
        }
    }

    private static NodeId added(Outcome outcome) {
        return ((Outcome.Kept) outcome).node();
    }

    private static int bring(
            Mindmaps maps, Person by, Diagnosis today, NodeText text, byte[] file) {
        var outcome = maps.bring(by, today, text, read(file));
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return ((Outcome.Kept) outcome).changes();
    }

    @Test
    void theOlderXMindIsReadToo() throws IOException {
        var xml =
                """
                <xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0" version="2.0"><sheet id="s"><title>Sheet</title>
                <topic id="t"><title>Shop</title><notes><html><p>x</p></html><plain>the note</plain></notes>
                <children><topics type="attached"><topic id="u"><title>人群</title></topic></topics></children></topic></sheet></xmap-content>
                """;
        var map = read(zip(Map.of("content.xml", xml.getBytes(UTF_8))));
        assertThat(map.title()).isEqualTo("Shop");
        assertThat(map.note()).isEqualTo("the note");
        assertThat(map.parts()).extracting(Outline::title).containsExactly("人群");
    }

    @Test
    void othersEncodingsAreRead() {
        var opml =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><opml version=\"2.0\"><body><outline text=\"店铺\"/></body></opml>";
        assertThat(read(opml.getBytes(UTF_16)).title()).isEqualTo("店铺");
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatWouldDoHarmIsRefused() throws IOException {
        var entity =
                "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><opml><body><outline text=\"&x;\"/></body></opml>";
        assertThat(refused(entity.getBytes(UTF_8))).isEqualTo("diagnosis.map.file.entities");
        var laughs =
                "<!DOCTYPE map [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><map><node TEXT=\"&b;\"/></map>";
        assertThat(refused(laughs.getBytes(UTF_8))).isEqualTo("diagnosis.map.file.entities");
        assertThat(refused(zip(Map.of("content.xml", entity.getBytes(UTF_8)))))
                .isEqualTo("diagnosis.map.file.entities");
        assertThat(refused(zip(Map.of("content.json", new byte[21_000_000]))))
                .isEqualTo("diagnosis.map.file.unpacked");
        assertThat(refused(zip(Map.of("attachments/a.png", new byte[21_000_000]))))
                .isEqualTo("diagnosis.map.file.unpacked");
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 2_001; i++) {
            many.put("a" + i, new byte[0]);
        }
        assertThat(refused(zip(many))).isEqualTo("diagnosis.map.file.unpacked");
        assertThat(refused(new byte[5_000_001])).isEqualTo("diagnosis.map.file.large");
    }

    @Test
    void whatIsTooDeepOrTooManyIsRefused() throws IOException {
        var deep = "<outline text=\"a\">".repeat(10_000) + "</outline>".repeat(10_000);
        assertThat(refused(("<opml><body>" + deep + "</body></opml>").getBytes(UTF_8)))
                .isEqualTo("diagnosis.map.fault.large");
        var json = "[{\"rootTopic\":" + "{\"children\":{\"attached\":[".repeat(10_000);
        assertThat(refused(zip(Map.of("content.json", json.getBytes(UTF_8)))))
                .isEqualTo("diagnosis.map.file.damaged");
        var wide = "<outline text=\"a\"/>".repeat(5_001);
        assertThat(refused(("<opml><body>" + wide + "</body></opml>").getBytes(UTF_8)))
                .isEqualTo("diagnosis.map.fault.large");
    }

    @Test
    void whatIsNoMapIsSaid() throws IOException {
        for (var file :
                List.of(
                        "order,amount\n1,2\n".getBytes(UTF_8),
                        "<html><body/></html>".getBytes(UTF_8),
                        new byte[0],
                        zip(Map.of("xl/workbook.xml", new byte[10])),
                        zip(Map.of("content.json", "{}".getBytes(UTF_8))))) {
            assertThat(refused(file)).isEqualTo("diagnosis.map.file.unknown");
        }
        var whole = MapFiles.xmind(HARD);
        assertThat(refused(Arrays.copyOf(whole, 80)))
                .isIn("diagnosis.map.file.damaged", "diagnosis.map.file.unknown");
        assertThat(refused("<opml><body><outline text=\"a\">".getBytes(UTF_8)))
                .isEqualTo("diagnosis.map.file.damaged");
    }
}
