package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.SmallDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTests {

    @TempDir Path folder;

    /// trust.md R5, R16.
    @Test
    void aFullDiskTurnsItRedAndFreedSpaceGreenAgain() {
        try (var disk = SmallDisk.of(64, folder.resolve("disk"));
                var served = new Served(disk.place())) {
            var visitor = served.stranger();
            assertThat(visitor.get("/health").statusCode()).isEqualTo(200);
            disk.fill();
            var red = visitor.get("/health");
            assertThat(red.statusCode()).isEqualTo(503);
            assertThat(red.body()).isEqualTo("{\"status\":\"DOWN\"}");
            disk.free();
            assertThat(visitor.get("/health").statusCode()).isEqualTo(200);
        }
    }
}
