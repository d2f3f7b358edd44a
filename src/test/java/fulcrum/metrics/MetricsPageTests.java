package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Texts;
import fulcrum.warehouse.FactsFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeps docs/metrics.md the same as the definitions; rewritten with -Dgolden.write=true.
class MetricsPageTests {

    static final Path PAGE = Path.of("docs/metrics.md");

    @Test
    void thePageSaysWhatTheDefinitionsSay(@TempDir Path folder) throws IOException {
        try (var warehouse = new FactsFixture(folder, "shop").open()) {
            var page = page(new Metrics(warehouse));
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(PAGE.getParent());
                Files.writeString(PAGE, page);
            }
            assertThat(page)
                    .as("%s; rewrite it with -Dgolden.write=true", PAGE)
                    .isEqualTo(Files.readString(PAGE));
        }
    }

    private static String page(Metrics metrics) {
        var lines = new ArrayList<String>();
        lines.add("# Metrics");
        lines.add("");
        lines.add(
                "Made from `src/main/resources/metrics/*.yaml` by `mvn test -Dtest=MetricsPageTests -Dgolden.write=true`; do not edit.");
        lines.add("");
        lines.add("| id | name | 名称 | unit | better |");
        lines.add("|---|---|---|---|---|");
        for (var metric : metrics.all()) {
            lines.add(
                    "| [`%s`](#%s) | %s | %s | %s | %s |"
                            .formatted(
                                    metric.id(),
                                    metric.id(),
                                    metric.name().english(),
                                    metric.name().chinese(),
                                    word(metric.unit()),
                                    word(metric.better())));
        }
        for (var metric : metrics.all()) {
            section(metrics, metric, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void section(Metrics metrics, Metric metric, List<String> lines) {
        lines.add("");
        lines.add("## " + metric.id());
        for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            var texts = Texts.in(language);
            lines.add("");
            lines.add(
                    "**%s.** %s"
                            .formatted(metric.name().in(language), metric.meaning().in(language)));
            lines.add("");
            lines.add("- " + texts.say("cli.metrics.made", metrics.made(metric.id(), texts)));
            lines.add("- " + texts.say("cli.metrics.needs", needs(metrics, metric, texts)));
            var dimensions = metrics.dimensions(List.of(metric.id()));
            if (!dimensions.isEmpty()) {
                lines.add("- " + texts.say("cli.metrics.cut", names(dimensions)));
            }
        }
    }

    private static String needs(Metrics metrics, Metric metric, Texts texts) {
        return String.join(
                texts.say("metrics.comma"),
                metrics.needs(metric.id()).stream()
                        .map(need -> texts.say("metrics.export." + need))
                        .toList());
    }

    private static String names(Iterable<Dimension> dimensions) {
        var names = new ArrayList<String>();
        dimensions.forEach(dimension -> names.add("`" + dimension + "`"));
        return String.join(", ", names);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
