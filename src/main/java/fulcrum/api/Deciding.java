package fulcrum.api;

import fulcrum.store.Store;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Plain;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Strategies.Reply;
import fulcrum.units.Said;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Decides, proposes and answers for the caller, and says what is in force then.
record Deciding(Rooms rooms, Locale locale, Store store) {

    ResponseEntity<String> decided(HttpStatus done, Change change) {
        return answer(done, decide(change), () -> now(change.matter()));
    }

    Outcome decide(Change change) {
        return rooms.strategies().change(Caller.person().name(), store, change);
    }

    ResponseEntity<String> proposed(Change change) {
        var outcome = rooms.strategies().propose(Caller.person().name(), store, change);
        return answer(HttpStatus.CREATED, outcome, () -> now(change.matter()));
    }

    ResponseEntity<String> answered(Reply reply) {
        var outcome = rooms.strategies().answer(Caller.person().name(), store, reply);
        return answer(
                HttpStatus.OK, outcome, () -> rooms.plain(store, locale).aims(rooms.strategies()));
    }

    /// @param now as it is in force
    ResponseEntity<String> answer(
            HttpStatus done, Outcome outcome, Supplier<Map<String, Object>> now) {
        return switch (outcome) {
            case Outcome.Kept _ -> Json.answer(done, now.get());
            case Outcome.Proposed(var proposal) -> Json.answer(done, Plain.proposal(proposal));
            case Outcome.AlreadySo _ -> Json.answer(HttpStatus.OK, now.get());
            case Outcome.Refused(var why) -> ApiFaults.refused(locale, List.of(why));
            case Outcome.ChangedMeanwhile _ ->
                    Json.meanwhile(locale, Said.of("api.decided-meanwhile"), now.get());
        };
    }

    /// What is in force of a matter.
    Map<String, Object> now(Matter matter) {
        var plain = rooms.plain(store, locale);
        var strategies = rooms.strategies();
        if (!matter.isGoal()) {
            return matter.equals(Matter.PARTS) ? plain.parts(strategies) : plain.aims(strategies);
        }
        return strategies.goals(store.id()).stream()
                .filter(one -> one.matter().equals(matter))
                .findFirst()
                .map(plain::goal)
                .orElse(Map.of("id", matter.id(), "withdrawn", true));
    }
}
