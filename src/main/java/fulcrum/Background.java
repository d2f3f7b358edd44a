package fulcrum;

import fulcrum.review.BriefMessage;
import fulcrum.review.nights.Night;
import fulcrum.review.nights.NightWork;
import fulcrum.review.nights.NightWork.Missed;
import fulcrum.review.nights.Nights;
import fulcrum.review.nights.RunningProcess;
import fulcrum.review.nights.Settling;
import fulcrum.review.nights.Watch;
import fulcrum.review.weekly.ReviewMessage;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;

/// What the server does by itself while it serves.
final class Background {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Rooms rooms;
    private final InstantSource clock;

    private Background(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    static Watch begin(Rooms rooms, InstantSource clock) {
        return new Background(rooms, clock).begin();
    }

    private Watch begin() {
        var nights = new Nights(rooms.state(), clock, RunningProcess.here(), works());
        var courier = rooms.deliveries().courier(RunningProcess.here());
        var settling = new Settling(clock, this::facts, this::refresh);
        return Watch.over(
                PAUSE,
                List.of(
                        () -> {
                            var stores = rooms.stores().all();
                            settling.look(stores);
                            var _ = nights.run(stores);
                        },
                        courier::bring));
    }

    /// The whole list of what is done at night.
    private List<NightWork> works() {
        return List.of(
                new NightWork("routines", LocalTime.of(0, 5), Missed.NEWEST, this::routines),
                new NightWork("refresh", LocalTime.of(4, 0), Missed.NEWEST, this::refreshed),
                new NightWork("brief", LocalTime.of(5, 0), Missed.NEWEST, this::brief),
                new NightWork("review", LocalTime.of(5, 30), Missed.NEWEST, this::review));
    }

    private void refreshed(Night night) {
        refresh(night.store());
    }

    private void routines(Night night) {
        var _ = rooms.work().routines().due(night.store(), night.day());
    }

    private void brief(Night night) {
        var store = night.store();
        var brief = rooms.briefs().make(store, night.day());
        var _ =
                rooms.deliveries()
                        .handToAll(
                                store.id(),
                                new BriefMessage(store, rooms.metrics(store), brief)::in);
    }

    /// Once for each week, on the first morning on which facts cover all of it.
    private void review(Night night) {
        var store = night.store();
        var week = rooms.reviews().lastWeek(store);
        if (week.isPresent() && rooms.reviews().of(store.id(), week.get()).isEmpty()) {
            var review = rooms.reviews().make(store, week.get());
            var _ =
                    rooms.deliveries()
                            .handToAll(
                                    store.id(),
                                    new ReviewMessage(store, rooms.metrics(store), review)::in);
        }
    }

    private void refresh(Store store) {
        var _ = rooms.effects().refresh(store);
    }

    /// The imports that stand: one more or one fewer is another state of the facts.
    private String facts(Store store) {
        return rooms.imports().history(store.id()).stream()
                .map(entry -> entry.id().toString())
                .toList()
                .toString();
    }
}
