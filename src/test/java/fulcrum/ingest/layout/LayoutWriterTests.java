package fulcrum.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutWriterTests {

    static List<Layout> everyLayout() {
        return LayoutsTests.LAYOUTS.all();
    }

    @ParameterizedTest
    @MethodSource("everyLayout")
    void whatIsWrittenReadsBackAsTheSame(Layout layout) {
        assertThat(Layouts.parse(layout.id(), layout.yaml())).isEqualTo(layout);
    }

    @ParameterizedTest
    @MethodSource("everyLayout")
    void writingTwiceGivesTheSameText(Layout layout) {
        assertThat(Layouts.parse(layout.id(), layout.yaml()).yaml()).isEqualTo(layout.yaml());
    }
}
