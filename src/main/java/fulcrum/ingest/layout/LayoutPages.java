package fulcrum.ingest.layout;

import fulcrum.warehouse.FactPages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `docs/layouts.md`: every export that is known, how to get it and what is read from it.
public final class LayoutPages {

    private static final String HEAD =
            """
            # Layouts

            The exports that Fulcrum recognises by their content. This page is written from
            `src/main/resources/layouts/*.yaml`; do not edit it: run
            `mvn test -Dtest=LayoutPagesTests -Dgolden.write=true`.

            Names of columns are compared without case, blanks and width; their order does not matter,
            and columns that are not listed are kept but not read. `A / B` are names for the same thing;
            a `*` stands for anything. Money is in the store's currency unless the column says otherwise;
            what the columns on the right mean is in [facts.md](facts.md). A table that none of these
            fits gets a proposal, which a person confirms.

            """;

    private static final Map<String, String> PLATFORMS =
            Map.ofEntries(
                    Map.entry("taobao", "Taobao, Tmall 淘宝/天猫"),
                    Map.entry("douyin", "Douyin 抖店"),
                    Map.entry("jd", "JD 京东"),
                    Map.entry("shopify", "Shopify"),
                    Map.entry("woocommerce", "WooCommerce"),
                    Map.entry("amazon", "Amazon 亚马逊"),
                    Map.entry("google", "Google"),
                    Map.entry("meta", "Meta"),
                    Map.entry("olist", "Olist"),
                    Map.entry("any", "Templates and tables of any platform 通用表格与模板"));

    private LayoutPages() {}

    public static String markdown(Layouts layouts) {
        var byPlatform = new LinkedHashMap<String, List<Layout>>();
        layouts.all()
                .forEach(layout ->
                        byPlatform
                                .computeIfAbsent(layout.platform(), _ -> new ArrayList<>())
                                .add(layout));
        var page = new StringBuilder(HEAD);
        byPlatform.forEach((platform, all) -> {
            page.append("**%s**\n\n".formatted(PLATFORMS.getOrDefault(platform, platform)));
            all.forEach(layout ->
                    page.append(
                            "- [%s](#%s) %s\n"
                                    .formatted(
                                            layout.names().get("en"),
                                            layout.id(),
                                            layout.names().get("zh"))));
            page.append('\n');
        });
        byPlatform.values().forEach(all -> all.forEach(layout -> page.append(section(layout))));
        return page.toString();
    }

    private static String section(Layout layout) {
        var section = new StringBuilder();
        section.append("## %s\n\n".formatted(layout.id()));
        section.append("%s\n%s\n\n".formatted(layout.names().get("en"), layout.names().get("zh")));
        section.append("- Where: %s\n".formatted(layout.where().get("en")));
        section.append("- 导出路径：%s\n".formatted(layout.where().get("zh")));
        section.append("- Seen: %s\n".formatted(layout.sample()));
        section.append("- Told by: %s\n".formatted(told(layout.recognition())));
        rules(layout.rows()).forEach(rule -> section.append("- %s\n".formatted(rule)));
        section.append('\n');
        layout.reads().forEach(read -> section.append(read(read)));
        return section.toString();
    }

    private static String told(Layout.Recognition recognition) {
        var parts = new ArrayList<String>();
        recognition.all().forEach(name -> parts.add(CellWords.code(List.of(name))));
        recognition.any().forEach(group -> parts.add(CellWords.code(group)));
        var told = String.join(" and ", parts);
        return told
                + (recognition.none().isEmpty()
                        ? ""
                        : "; without any of " + CellWords.code(recognition.none()))
                + recognition.preamble().map("; above the header `%s`"::formatted).orElse("");
    }

    private static List<String> rules(Layout.RowRules rules) {
        var said = new ArrayList<String>();
        rules.decimal().ifPresent(mark -> said.add("Decimal mark: `%s`".formatted(mark)));
        if (!rules.carry().isEmpty()) {
            said.add(
                    "An empty cell repeats the one above in %s%s"
                            .formatted(
                                    CellWords.code(rules.carry()),
                                    rules.carryWithin().isEmpty()
                                            ? ""
                                            : ", within one "
                                                    + CellWords.code(rules.carryWithin())));
        }
        if (!rules.personal().isEmpty()) {
            said.add("Never kept: %s".formatted(CellWords.code(rules.personal())));
        }
        said.addAll(totals(rules.totals()));
        if (!rules.skip().isEmpty()) {
            said.add("Passed over: rows where %s".formatted(conditions(rules.skip(), " or ")));
        }
        if (rules.provisionalDays() > 0) {
            said.add(
                    "Provisional for %d days before the export".formatted(rules.provisionalDays()));
        }
        return said;
    }

    private static List<String> totals(Layout.Totals totals) {
        var said = new ArrayList<String>();
        if (!totals.rows().isEmpty()) {
            said.add(
                    "Totals, compared and not added: rows where %s"
                            .formatted(conditions(totals.rows(), " or ")));
        }
        if (!totals.unchecked().isEmpty()) {
            said.add(
                    "Totals of more than the file, not compared: rows where %s"
                            .formatted(conditions(totals.unchecked(), " or ")));
        }
        if (!totals.of().isEmpty()) {
            said.add("Totals repeat the rows where %s".formatted(conditions(totals.of(), " or ")));
        }
        return said;
    }

    private static String read(Layout.Read read) {
        var table = new StringBuilder();
        table.append("Fills [%1$s](facts.md#%1$s)".formatted(read.kind().table()));
        if (!read.when().isEmpty()) {
            table.append(" where %s".formatted(conditions(read.when(), " and ")));
        }
        table.append(":\n\n| from | to | holds |\n|---|---|---|\n");
        read.cells()
                .forEach((name, cell) ->
                        table.append(
                                "| %s | `%s` | %s |\n"
                                        .formatted(
                                                CellWords.of(cell),
                                                name,
                                                FactPages.unit(read.kind().column(name).type()))));
        return table.append('\n').toString();
    }

    private static String conditions(List<Layout.When> conditions, String between) {
        return conditions.stream().map(LayoutPages::condition).collect(Collectors.joining(between));
    }

    private static String condition(Layout.When when) {
        var column =
                when.columns().equals(List.of("*"))
                        ? "the first column"
                        : CellWords.code(when.columns());
        var said = new ArrayList<String>();
        if (!when.equal().isEmpty()) {
            said.add(
                    "%s %s"
                            .formatted(
                                    when.not() ? "is none of" : "is",
                                    when.equal().stream()
                                            .map(CellWords::word)
                                            .collect(Collectors.joining(", "))));
        }
        when.matches()
                .ifPresent(pattern ->
                        said.add(
                                "%s `%s`"
                                        .formatted(
                                                when.not() ? "does not match" : "matches",
                                                CellWords.escaped(pattern))));
        when.filled()
                .ifPresent(filled -> said.add(filled != when.not() ? "is filled" : "is empty"));
        when.negative()
                .ifPresent(negative ->
                        said.add(negative != when.not() ? "is negative" : "is not negative"));
        return column + " " + String.join(" and ", said);
    }
}
