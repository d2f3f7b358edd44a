package fulcrum.storeworld;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.exports.Exporting;
import fulcrum.storeworld.exports.amazon.AmazonExports;
import fulcrum.storeworld.exports.shopify.ShopifyExports;
import fulcrum.storeworld.exports.taobao.TaobaoExports;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.making.Diary;
import fulcrum.storeworld.truth.TruthFiles;
import fulcrum.storeworld.world.Counterfactuals;
import fulcrum.storeworld.world.Reporter;
import fulcrum.storeworld.world.Scaling;
import fulcrum.storeworld.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An invented store whose every cause is known.
public final class StoreWorld {

    /// Orders from which on twins are left out.
    private static final double MOST_FOR_TWINS = 400_000;

    private final Blueprint blueprint;
    private final double scale;

    private StoreWorld(Blueprint blueprint, double scale) {
        this.blueprint = blueprint;
        this.scale = scale;
    }

    /// Draws the store of a plan, and finds out how large its market has to be for its orders.
    public static StoreWorld of(WorldPlan plan) {
        var blueprint = Blueprint.of(plan);
        return new StoreWorld(blueprint, Scaling.of(plan));
    }

    /// The shop's currency (ISO 4217).
    public String currency() {
        return blueprint.lexicon.currency();
    }

    /// The id of the zone in which the shop's days begin.
    public String zone() {
        return blueprint.lexicon.zone();
    }

    /// Hears how far the days have come.
    @FunctionalInterface
    public interface Progress {
        void day(int done, int of);
    }

    /// Lets all days go by before a witness.
    public List<Totals> show(Witness witness) throws IOException {
        return show(witness, Optional.empty(), (_, _) -> {});
    }

    private List<Totals> show(Witness witness, Optional<Counterfactuals> twins, Progress progress)
            throws IOException {
        var world = World.settled(blueprint, scale);
        var reporter = new Reporter(world, witness);
        var totals = new ArrayList<Totals>();
        for (int day = 0; day < blueprint.plan.days(); day++) {
            split(world, twins);
            world.watch(reporter);
            totals.add(live(world));
            progress.day(day + 1, blueprint.plan.days());
        }
        reporter.close();
        return totals;
    }

    private static Totals live(World world) throws IOException {
        try {
            return world.live();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void split(World world, Optional<Counterfactuals> twins) throws IOException {
        try {
            if (twins.isPresent()) {
                twins.get().before(world);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a world was written", e);
        }
    }

    /// Whether the worlds that would have been without each cause are lived too: each costs up to
    /// as much as the true one.
    public enum Twins {
        LIVED,
        LEFT_OUT
    }

    /// The twins that a world of this size can afford.
    public Twins affordable() {
        double orders = blueprint.plan.scale().orders() * blueprint.plan.days();
        return orders <= MOST_FOR_TWINS ? Twins.LIVED : Twins.LEFT_OUT;
    }

    /// Writes the export files and the truth of this world. The folder has its name only once all
    /// of it is written; what breaks off leaves nothing.
    ///
    /// @param out a folder that does not exist yet
    public Written write(Path out, Twins wanted, Progress progress) throws IOException {
        var target = out.toAbsolutePath().normalize();
        var work = target.resolveSibling(target.getFileName() + ".part");
        Folders.clear(work);
        try {
            var written = written(work, wanted, progress);
            Folders.giveName(work, target);
            return written.in(target);
        } catch (IOException | RuntimeException e) {
            Folders.giveUp(work, e);
            throw e;
        }
    }

    private Written written(Path work, Twins wanted, Progress progress) throws IOException {
        var exports = work.resolve("exports");
        Files.createDirectories(exports);
        var counting = new Counting(exports(exports));
        try (var twins =
                new Counterfactuals(blueprint, Runtime.getRuntime().availableProcessors())) {
            var lived = Optional.of(twins).filter(_ -> wanted == Twins.LIVED);
            var totals = show(counting, lived, progress);
            Folders.gather(exports.resolve("truth"), work.resolve("truth"));
            Diary.write(work.resolve("actions.csv"), blueprint);
            new TruthFiles(work.resolve("truth"), blueprint, totals).write(lived, scale);
        }
        return Folders.counted(work, blueprint.plan.days(), counting.orders, counting.lines);
    }

    private Witness exports(Path folder) throws IOException {
        var exporting = new Exporting(blueprint.plan.seed(), blueprint.plan.dirt());
        return switch (blueprint.plan.platform()) {
            case TAOBAO -> new TaobaoExports(folder, exporting);
            case SHOPIFY -> new ShopifyExports(folder, exporting);
            case AMAZON -> new AmazonExports(folder, exporting);
        };
    }

    /// Counts what goes by.
    private static final class Counting implements Witness {

        private final Witness next;
        private long orders;
        private long lines;

        Counting(Witness next) {
            this.next = next;
        }

        @Override
        public void opens(Setting setting) throws IOException {
            next.opens(setting);
        }

        @Override
        public void order(Order order) throws IOException {
            orders++;
            lines += order.lines().size();
            next.order(order);
        }

        @Override
        public void day(Day day) throws IOException {
            next.day(day);
        }

        @Override
        public void advertising(AdDay day) throws IOException {
            next.advertising(day);
        }

        @Override
        public void ends() throws IOException {
            next.ends();
        }
    }
}
