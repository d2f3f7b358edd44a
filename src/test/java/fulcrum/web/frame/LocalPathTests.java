package fulcrum.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/data", "/figures?m=visitors&from=2025-01-01", "/a/b#c", "/%E5%8D%97"})
    void staysInside(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data",
                "//evil",
                "/\\evil",
                "/a\\b",
                "http://evil",
                "/a b",
                "/\r\nX: y",
                "\t//evil",
                "/南"
            })
    void leadsHomeInstead(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }
}
