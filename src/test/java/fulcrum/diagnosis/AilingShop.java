package fulcrum.diagnosis;

import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The shop of `ailing.sql`, sick or well.
record AilingShop(boolean sick) {

    private static final String FROM = "2024-01-01";
    private static final String UNTIL = "2024-10-07";
    private static final Pattern TURNS = Pattern.compile("\\{([^{}|]*)\\|([^{}]*)}");
    private static final Pattern ALWAYS = Pattern.compile("\\[([^\\[\\]|]*)\\|([^\\[\\]]*)]");
    private static final Pattern UNEVEN = Pattern.compile("~([^~]*)~");

    FactsFixture facts(Path folder) throws IOException {
        var facts = new FactsFixture(folder, "shop");
        for (var statement : text().split(";\n", -1)) {
            if (!statement.isBlank()) {
                facts.sql(statement);
            }
        }
        for (var kind : FactKind.values()) {
            facts.covers(kind, reporter(kind), FROM, UNTIL);
        }
        return facts.covers(FactKind.TRAFFIC, "source", FROM, UNTIL)
                .covers(FactKind.TRAFFIC, "product", FROM, UNTIL)
                .covers(FactKind.KEYWORDS, "market", FROM, UNTIL);
    }

    private static String reporter(FactKind kind) {
        return switch (kind) {
            case TRAFFIC -> "store";
            case KEYWORDS -> "own";
            case ADS -> "google";
            case COSTS -> "fixed";
            default -> "";
        };
    }

    private String text() throws IOException {
        try (var file = AilingShop.class.getResourceAsStream("/diagnosis/ailing.sql")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var always =
                    ALWAYS.matcher(text.replaceAll("(?m)^--.*$", ""))
                            .replaceAll(sick ? "$2" : "$1");
            var turned =
                    TURNS.matcher(always)
                            .replaceAll(sick ? "(case when d >= 252 then $2 else $1 end)" : "($1)");
            return UNEVEN.matcher(turned).replaceAll("($1 * (1 + 0.02 * sin(d * d + 7 * i)))");
        }
    }
}
