package fulcrum.web.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;

class UploadsTests {

    static final StoreId TOYS = new StoreId("玩具店");
    static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir Path directory;

    @Test
    void aFileThatWaitsForAnAnswerStillWaitsAfterARestart() {
        var before = opened(NOON);
        before.keep(taken(before, "订单 = 五月.csv"));

        var after = opened(NOON.plus(Duration.ofHours(23)));

        assertThat(after.waitingFor(TOYS))
                .singleElement()
                .satisfies(upload -> {
                    assertThat(upload.name()).isEqualTo("订单 = 五月.csv");
                    assertThat(upload.since()).isEqualTo(NOON);
                    assertThat(upload.file()).hasContent("a,b\n1,2\n");
                });
    }

    @Test
    void aFileThatNobodyAnsweredForADayIsGoneAtTheNextStart() {
        var before = opened(NOON);
        before.keep(taken(before, "orders.csv"));

        assertThat(opened(NOON.plus(Duration.ofHours(25))).waitingFor(TOYS)).isEmpty();
        assertThat(directory.resolve("work/uploads")).isEmptyDirectory();
    }

    @Test
    void whatACrashLeftHalfWrittenIsDeleted() throws IOException {
        var before = opened(NOON);
        taken(before, "on its way.csv");
        before.keep(taken(before, "waits.csv"));
        try (var notes = Files.newDirectoryStream(directory.resolve("work/uploads"), "*.note")) {
            Files.writeString(notes.iterator().next(), "name=wai");
        }

        assertThat(opened(NOON).waitingFor(TOYS)).isEmpty();
        assertThat(directory.resolve("work/uploads")).isEmptyDirectory();
    }

    @Test
    void aDismissedFileLeavesNothingBehind() {
        var uploads = opened(NOON);
        var upload = taken(uploads, "orders.csv");
        uploads.keep(upload);

        uploads.dismiss(upload);

        assertThat(directory.resolve("work/uploads")).isEmptyDirectory();
    }

    private Uploads opened(Instant now) {
        return new Uploads(directory, InstantSource.fixed(now));
    }

    private static Uploads.Upload taken(Uploads uploads, String name) {
        return uploads.take(
                new MockMultipartFile("files", name, "text/csv", "a,b\n1,2\n".getBytes(UTF_8)),
                TOYS,
                Optional.empty());
    }
}
