package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Texts;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MapFilesTests {

    private static final Outline HARD =
            new Outline(
                    "A & B <shop>",
                    List.of("first \"line\"", "second"),
                    List.of(new Outline("人群_TS·1", List.of(), List.of())));

    @TempDir Path folder;

    private static Document read(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void nothingIsLostInOpml() throws Exception {
        var nodes = read(MapFiles.opml(HARD)).getElementsByTagName("outline");
        assertThat(nodes.getLength()).isEqualTo(HARD.size());
        var top = (Element) nodes.item(0);
        assertThat(top.getAttribute("text")).isEqualTo(HARD.title());
        assertThat(top.getAttribute("_note")).isEqualTo("first \"line\"\nsecond");
        assertThat(((Element) nodes.item(1)).getAttribute("text")).isEqualTo("人群_TS·1");
    }

    @Test
    void nothingIsLostInFreeMind() throws Exception {
        var nodes = read(MapFiles.freemind(HARD)).getElementsByTagName("node");
        assertThat(nodes.getLength()).isEqualTo(HARD.size());
        assertThat(((Element) nodes.item(0)).getElementsByTagName("p").getLength()).isEqualTo(2);
    }

    @Test
    void theMapOfAShopHoldsEveryQuestionInBothLanguages() throws Exception {
        try (var clinic = new Clinic(folder, "10", "usual")) {
            var diagnosis = clinic.diagnosis();
            for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
                var map = Outline.of(Clinic.telling(diagnosis, Texts.in(language)));
                assertThat(map.size())
                        .isEqualTo(
                                1
                                        + Branch.values().length
                                        + diagnosis.findings().size()
                                        + diagnosis.faults().size());
                assertThat(read(MapFiles.opml(map)).getElementsByTagName("outline").getLength())
                        .isEqualTo(map.size());
            }
        }
    }
}
