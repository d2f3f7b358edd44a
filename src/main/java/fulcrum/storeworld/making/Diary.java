package fulcrum.storeworld.making;

import de.siegmar.fastcsv.writer.CsvWriter;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.chronicle.Product;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the operators of a store wrote down of their work, and what they hoped for: no truth.
public final class Diary {

    /// Work that goes on is looked at for as long.
    private static final int DAYS_LOOKED_AT = 14;

    /// More products than this are called the whole shop.
    private static final int MOST_PRODUCTS = 10;

    private static final Set<String> SEEN_BY_PLATFORM =
            Set.of("visitors", "page_views", "conversion", "clicks", "ad_cost");

    private final Blueprint blueprint;
    private final Map<String, Happening> kinds;

    private Diary(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.kinds =
                Lexicon.happenings("actions.yaml").stream()
                        .collect(Collectors.toMap(Happening::id, Function.identity()));
    }

    /// Writes it as a CSV with a line for each action.
    public static void write(Path file, Blueprint blueprint) throws IOException {
        var diary = new Diary(blueprint);
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(
                    "title", "link", "owner", "status", "from", "to", "metric", "percent", "hours",
                    "cost", "scope");
            for (var cause : blueprint.causes) {
                if (cause instanceof Cause.Action action) {
                    csv.writeRecord(diary.line(action));
                }
            }
        }
    }

    private List<String> line(Cause.Action action) {
        var kind = Objects.requireNonNull(kinds.get(action.kind()));
        long digits = blueprint.lexicon.moneyDigits();
        return List.of(
                blueprint.plan.platform().language().equals("zh") ? kind.zh() : kind.en(),
                given(kind.link()),
                blueprint.operators.get(action.operator()).name(),
                "done",
                action.done().toString(),
                last(action, kind).toString(),
                given(kind.metric()),
                String.valueOf(kind.expects()),
                String.valueOf(action.hours()),
                BigDecimal.valueOf(action.cost(), (int) digits).toPlainString(),
                scope(action, kind));
    }

    private static String given(@Nullable String word) {
        return word == null ? "" : word;
    }

    private LocalDate last(Cause.Action action, Happening kind) {
        var last = action.done().plusDays((kind.days() > 0 ? kind.days() : DAYS_LOOKED_AT) - 1L);
        var end = blueprint.plan.from().plusDays(blueprint.plan.days() - 1L);
        return last.isBefore(end) ? last : end;
    }

    /// By the names that the files hold which its metric is measured by: orders know the shop's own
    /// stock codes, visits and advertising the platform's numbers.
    private String scope(Cause.Action action, Happening kind) {
        return action.products().size() > MOST_PRODUCTS
                ? ""
                : action.products().stream()
                        .map(blueprint.goods.products::get)
                        .flatMap(product ->
                                SEEN_BY_PLATFORM.contains(given(kind.metric()))
                                        ? Stream.of(String.valueOf(product.itemId()))
                                        : product.variants().stream().map(Product.Variant::sku))
                        .map(part -> "product=" + part)
                        .collect(Collectors.joining("\n"));
    }
}
