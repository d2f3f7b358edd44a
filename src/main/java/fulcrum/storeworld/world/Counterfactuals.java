package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.making.Blueprint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// The worlds that would have been: on the day on which a cause begins the world is split, and its
/// twin lives on to the end without that cause, with the same luck.
public final class Counterfactuals implements AutoCloseable {

    private static final int WAITING = 6;

    /// Days at the end of a world over which advertising budgets are tried out.
    public static final int TRIAL = 90;

    private static final List<Double> TRIED = List.of(0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0);
    private static final List<Knob> SCENES = List.of(Knob.KEYWORD_BUDGET, Knob.FEED_BUDGET);

    private final Blueprint blueprint;
    private final ExecutorService workers;
    private final Semaphore room = new Semaphore(WAITING);
    private final Map<String, Future<List<Totals>>> without = new LinkedHashMap<>();
    private final Map<Trial, Future<List<Totals>>> trials = new LinkedHashMap<>();

    /// A budget tried out: all plans of a scene with so many times their money.
    public record Trial(Knob scene, double times) {}

    public Counterfactuals(Blueprint blueprint, int threads) {
        this.blueprint = blueprint;
        this.workers =
                Executors.newFixedThreadPool(
                        threads, task -> Thread.ofPlatform().daemon().name("twin").unstarted(task));
    }

    /// Called before each day of the true world: splits it where a cause begins.
    public void before(World world) throws InterruptedException {
        var today = blueprint.plan.from().plusDays(world.day());
        for (var cause : blueprint.causes) {
            if (cause.begins().equals(today)) {
                var twin = world.without(cause.id());
                without.put(cause.id(), lives(twin));
            }
        }
        if (world.day() == Math.max(0, blueprint.plan.days() - TRIAL)) {
            for (var scene : SCENES) {
                for (double times : TRIED) {
                    trials.put(
                            new Trial(scene, times),
                            lives(world.with(budget(scene, times, today))));
                }
            }
        }
    }

    private Cause budget(Knob scene, double times, LocalDate today) {
        int from = (int) ChronoUnit.DAYS.between(blueprint.plan.from(), today);
        // knobs bend towards their end stop; this one is to arrive where it is sent
        double log = Knobs.straight(Math.log(times));
        var influence = new Influence(scene, List.of(), log, from, Integer.MAX_VALUE, 0, 0);
        return new Cause.Fault("trial", "trial", "marketing", List.of(), today, List.of(influence));
    }

    private Future<List<Totals>> lives(World twin) throws InterruptedException {
        room.acquire();
        return workers.submit(() -> {
            try {
                var days = new ArrayList<Totals>();
                while (twin.day() < blueprint.plan.days()) {
                    days.add(twin.live());
                }
                return List.copyOf(days);
            } finally {
                room.release();
            }
        });
    }

    /// The daily figures of the world without a cause, from the day on which it begins; empty for a
    /// cause that begins after the last day.
    public List<Totals> without(String cause) {
        var days = without.get(cause);
        return days == null ? List.of() : come(days);
    }

    /// The daily figures of the last days under each budget that was tried.
    public Map<Trial, List<Totals>> trials() {
        var all = new LinkedHashMap<Trial, List<Totals>>();
        trials.forEach((trial, days) -> all.put(trial, come(days)));
        return all;
    }

    private static List<Totals> come(Future<List<Totals>> days) {
        try {
            return days.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a twin world was living on", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a twin world broke off", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
