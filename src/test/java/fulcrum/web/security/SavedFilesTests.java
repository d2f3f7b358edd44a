package fulcrum.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFilesTests {

    @TempDir Path directory;

    /// Evidence is shown on the page of its action and is not counted; a calendar asks by itself.
    @Test
    void everyFileOfAPageIsOnTheList() {
        try (var served = new Served(directory)) {
            assertThat(served.paths())
                    .filteredOn(path -> path.matches(".*/(export|file|refused|.*\\.[a-z]+)"))
                    .containsExactlyInAnyOrderElementsOf(SavedFiles.FILES);
        }
    }

    @Test
    void whatIsSavedIsInTheLogAndAnHourHasItsMeasure() {
        try (var served = new Served(directory)) {
            var boss = served.boss();
            boss.makeStore("toys", "taobao", "CNY");
            for (int file = 0; file < SavedFiles.HOURLY; file++) {
                assertThat(boss.get("/actions/export?store=toys").statusCode()).isEqualTo(200);
            }
            var refused = boss.get("/effects/export?store=toys");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("3600");
            served.time.pass(Duration.ofHours(1));
            assertThat(boss.get("/effects/export?store=toys").statusCode()).isEqualTo(200);
            assertThat(served.rooms.log().newest(1))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.person()).isEqualTo(Served.NAME);
                        assertThat(entry.deed()).isEqualTo("save-file");
                        assertThat(entry.details()).contains("/effects/export", "toys");
                    });
        }
    }
}
