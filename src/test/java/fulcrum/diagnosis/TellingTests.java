package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Channels;
import fulcrum.units.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingTests {

    @TempDir Path folder;

    @Test
    void theOtherChannelsOfAFindingAreCalledAsPeopleDo() {
        try (var clinic = new Clinic(folder, "case when d >= 252 then 8 else 10 end", "usual")) {
            var diagnosis = clinic.diagnosis();
            var fault = diagnosis.faults().getFirst();
            var finding =
                    new Finding(
                            fault.check(),
                            fault.certainty(),
                            fault.figure(),
                            fault.comparison(),
                            fault.chance(),
                            fault.stake(),
                            fault.rivals(),
                            fault.evidence(),
                            List.of(struck("meta"), struck("zhitongche"), struck("a blog")),
                            fault.action());
            assertThat(Clinic.telling(diagnosis, Texts.in(Texts.ENGLISH)).others(finding))
                    .isEqualTo("Also: Zhitongche · a blog");
            assertThat(Clinic.telling(diagnosis, Texts.in(Texts.CHINESE)).others(finding))
                    .isEqualTo("还有：直通车 · a blog");
        }
    }

    private static Struck struck(String channel) {
        return new Struck(channel, Channels.called(channel), Optional.empty());
    }
}
