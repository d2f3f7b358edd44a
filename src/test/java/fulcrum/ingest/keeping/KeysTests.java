package fulcrum.ingest.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fulcrum.state.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks on the keys of a data directory, by their ids on the project's list of attacks.
class KeysTests {

    @TempDir Path folder;

    /// A05: a key that somebody chose, or half a key, is none; the sentence names its file.
    @ParameterizedTest
    @ValueSource(strings = {"secret=changeme", "sixteen bytes 16", ""})
    void a05AShortKeyIsRefused(String chosen) throws IOException {
        var file = key(chosen, "rw-------");
        assertThatThrownBy(() -> tokens(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("%d bytes", chosen.length())
                .satisfies(fault -> {
                    if (!chosen.isEmpty()) {
                        assertThat(fault).hasMessageNotContaining(chosen);
                    }
                });
    }

    /// A05: a key that others can read is no secret.
    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-r-----"})
    void a05AKeyThatOthersReadIsRefused(String permissions) throws IOException {
        var secret = "0123456789abcdef0123456789abcdef";
        var file = key(secret, permissions);
        assertThatThrownBy(() -> tokens(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining(secret);
    }

    /// A64: the same customer is somebody else in another install, so no table of hashes made
    /// beforehand fits.
    @Test
    void a64TokensOfTwoInstallsHaveNothingInCommon() throws IOException {
        var here = tokens(Files.createDirectory(folder.resolve("a")));
        var there = tokens(Files.createDirectory(folder.resolve("b")));
        assertThat(here.hash("13800000000"))
                .isEqualTo(tokens(folder.resolve("a")).hash("13800000000"));
        assertThat(here.hash("13800000000")).isNotEqualTo(there.hash("13800000000"));
        var keys = folder.resolve("a").resolve("keys");
        try (var files = Files.list(keys)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    private Path key(String content, String permissions) throws IOException {
        var keys = Files.createDirectories(folder.resolve("keys"));
        var file =
                Files.write(keys.resolve("customer.key"), content.getBytes(StandardCharsets.UTF_8));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static CustomerTokens tokens(Path directory) {
        return new CustomerTokens(new Keys(directory), Set.of(), (_, _) -> {});
    }
}
