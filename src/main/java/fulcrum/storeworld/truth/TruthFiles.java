package fulcrum.storeworld.truth;

import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.world.Counterfactuals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The folder `truth`: JSON files, money in smallest coins, effects as with minus without.
public final class TruthFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Blueprint blueprint;
    private final List<Totals> actual;

    public TruthFiles(Path folder, Blueprint blueprint, List<Totals> actual) {
        this.folder = folder;
        this.blueprint = blueprint;
        this.actual = List.copyOf(actual);
    }

    /// Writes all of it.
    ///
    /// @param twins the worlds that would have been; empty where they were not lived
    /// @param scale people in the market
    public void write(Optional<Counterfactuals> twins, double scale) throws IOException {
        Files.createDirectories(folder);
        write("totals.json", TotalsTable.of(blueprint.plan.from(), actual));
        write("causes.json", causes(twins));
        write("skills.json", blueprint.skills);
        write("products.json", products());
        if (twins.isPresent()) {
            write("budget.json", Budget.of(twins.get().trials()));
            Files.createDirectories(folder.resolve("without"));
            for (var cause : blueprint.causes) {
                var days = twins.get().without(cause.id());
                if (!days.isEmpty()) {
                    write(
                            "without/%s.json".formatted(cause.id()),
                            TotalsTable.of(cause.begins(), days));
                }
            }
        }
        write("world.json", world(twins.isPresent(), scale));
    }

    private List<CauseTruth> causes(Optional<Counterfactuals> twins) {
        var all = new ArrayList<CauseTruth>();
        for (var cause : blueprint.causes) {
            var effect =
                    twins.map(worlds -> worlds.without(cause.id()))
                            .filter(days -> !days.isEmpty())
                            .map(days -> Effect.of(actual, days));
            all.add(new CauseTruth(type(cause), cause, effect));
        }
        return all;
    }

    private static String type(Cause cause) {
        return switch (cause) {
            case Cause.Action _ -> "action";
            case Cause.Fault _ -> "fault";
            case Cause.RuleChange _ -> "rule";
        };
    }

    /// A cause, with its effect where the world without it was lived.
    record CauseTruth(String type, Cause cause, Optional<Effect> effect) {}

    private List<ProductTruth> products() {
        var goods = blueprint.goods;
        var all = new ArrayList<ProductTruth>();
        for (var product : goods.products) {
            int i = product.index();
            all.add(
                    new ProductTruth(
                            product.code(),
                            product.itemId(),
                            goods.appeal[i],
                            goods.conversion[i],
                            goods.quality[i],
                            product.unitCost(),
                            product.launched()));
        }
        return all;
    }

    /// What nobody sees of a product.
    record ProductTruth(
            String code,
            long itemId,
            double appeal,
            double conversion,
            double quality,
            long unitCost,
            LocalDate launched) {}

    private Map<String, Object> world(boolean twins, double scale) {
        var world = new LinkedHashMap<String, Object>();
        world.put("plan", blueprint.plan);
        world.put("shop", blueprint.setting().shop());
        world.put("market", scale);
        world.put("days", actual.size());
        world.put("counterfactuals", twins ? "lived" : "left out");
        world.put("knobs", List.of(Knob.values()));
        return world;
    }

    private void write(String name, Object value) throws IOException {
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(name), value);
        } catch (JacksonException e) {
            throw new IOException("cannot write truth/" + name, e);
        }
    }
}
