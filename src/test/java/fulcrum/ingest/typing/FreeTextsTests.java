package fulcrum.ingest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextsTests {

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NaN", " nan ", "null", "NULL", "\\N", "#N/A", "<NA>"})
    void whatProgramsWriteForAMissingTextIsNoText(String cell) {
        assertThat(FreeTexts.clean(cell)).isEmpty();
        assertThat(FreeTexts.isClean(cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nan", "NA", "None", "无", "Nan bread", "null modem cable", "0"})
    void aTextThatMayBeMeantStands(String cell) {
        assertThat(FreeTexts.clean(cell)).isEqualTo(cell);
        assertThat(FreeTexts.isClean(cell)).isTrue();
    }
}
