package fulcrum.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiagnosisTextsTests {

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        var file = Path.of("src/main/resources/messages").resolve(name);
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() throws IOException {
        var english = bundle("diagnosis.properties");
        var chinese = bundle("diagnosis_zh.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    private static long arguments(String pattern) {
        assertThat(new MessageFormat(pattern).format(new Object[] {7, 8, 9})).doesNotContain("{");
        return Pattern.compile("\\{(\\d)").matcher(pattern).results().distinct().count();
    }

    /// A key that code builds from parts ends with a point there.
    @Test
    void nothingIsLeftOver() throws IOException {
        var code = new StringBuilder();
        for (var root : new String[] {"java/fulcrum", "jte/diagnosis"}) {
            try (var files = Files.walk(Path.of("src/main", root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    code.append(Files.readString(file));
                }
            }
        }
        for (var key : bundle("diagnosis.properties").stringPropertyNames()) {
            var stem = key.replaceAll("\\.needed$", "").replaceAll("(mix)\\.[a-z]*$", "$1.");
            assertThat(code).as(key).containsAnyOf("\"" + key + "\"", "\"" + stem);
        }
    }
}
