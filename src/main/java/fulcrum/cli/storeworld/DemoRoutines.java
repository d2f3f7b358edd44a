package fulcrum.cli.storeworld;

import fulcrum.actions.PlanText;
import fulcrum.actions.Rhythm;
import fulcrum.actions.Routine.Draft;
import fulcrum.actions.Routines;
import fulcrum.cli.Desk;
import fulcrum.store.Person;
import fulcrum.store.StoreId;
import java.time.LocalDate;
import java.util.List;

/// Work that comes back in an invented store.
record DemoRoutines(Desk desk) {

    private static final int BEFORE_A_FESTIVAL = 30;

    /// How many were added.
    int add(Person by, StoreId store, LocalDate today) {
        return (int)
                List.of(
                                bids(),
                                draft("cli.demo.routine.reviews", "reviews", "weekly monday", 1),
                                draft("cli.demo.routine.stock", "stock", "monthly 1", 2),
                                draft(
                                        "cli.demo.routine.festival",
                                        "activities",
                                        "before %d any".formatted(BEFORE_A_FESTIVAL),
                                        14),
                                draft("cli.demo.routine.launch", "listing", "wanted", 14))
                        .stream()
                        .map(draft -> desk.rooms().work().routines().add(by, store, today, draft))
                        .filter(Routines.Result.Kept.class::isInstance)
                        .count();
    }

    private Draft bids() {
        return draft("cli.demo.routine.bids", "paid", "daily", 1);
    }

    /// The first line is its title, the others are its steps.
    private Draft draft(String key, String link, String rhythm, int lasts) {
        var lines = desk.say(key).split(";\\s*|；", 2);
        var plan = new PlanText(lines[0], link, false, "", "", "", "", "", "", "0.5", "", "");
        return new Draft(
                plan, lines[1].replaceAll(";\\s*|；", "\n"), Rhythm.of(rhythm).orElseThrow(), lasts);
    }
}
