package fulcrum.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebTextsTests {

    static final Path MAIN = Path.of("src/main");
    static final Pattern KEY = Pattern.compile("\"(web\\.[a-z0-9.-]*[a-z0-9])\"");

    static Properties bundle(String name) {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(MAIN.resolve("resources/messages/" + name), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        for (var root : new String[] {"jte", "java/fulcrum/web", "java/fulcrum/cli"}) {
            try (var files = Files.walk(MAIN.resolve(root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file))
                            .results()
                            .forEach(m -> used.add(m.group(1)));
                }
            }
        }
        return used;
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(bundle("web_zh.properties").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(bundle("web.properties").stringPropertyNames());
    }

    @Test
    void whatPagesSayIsThereAndNothingIsLeftOver() throws IOException {
        assertThat(used()).isEqualTo(new TreeSet<>(bundle("web.properties").stringPropertyNames()));
    }

    @Test
    void bothLanguagesFillInTheSameArguments() {
        var english = bundle("web.properties");
        var chinese = bundle("web_zh.properties");
        for (var key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    private static Set<String> arguments(String pattern) {
        assertThat(new MessageFormat(pattern).format(new Object[] {7, 8, 9})).doesNotContain("{");
        return Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyColumnOfTheFactsHasAName() {
        for (var bundle : new String[] {"warehouse.properties", "warehouse_zh.properties"}) {
            for (var kind : fulcrum.warehouse.FactKind.values()) {
                for (var column : kind.columns()) {
                    assertThat(bundle(bundle).getProperty("column." + column.name()))
                            .as("column.%s in %s", column.name(), bundle)
                            .isNotBlank();
                }
            }
        }
    }
}
