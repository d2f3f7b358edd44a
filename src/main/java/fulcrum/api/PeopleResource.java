package fulcrum.api;

import fulcrum.store.People.Member;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who is and was here. Programs only read it: one that could invite people or give roles could
/// make itself a boss.
@RestController
class PeopleResource {

    private final Rooms rooms;

    PeopleResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/people")
    ResponseEntity<String> all() {
        var seen =
                Caller.stores(rooms).stream()
                        .map(Store::id)
                        .map(StoreId::value)
                        .collect(Collectors.toSet());
        return Json.answer(
                Map.of(
                        "people",
                        rooms.people().all().stream().map(member -> told(member, seen)).toList()));
    }

    /// @param seen the stores that the caller sees: of others nothing is told
    private static Map<String, Object> told(Member member, Set<String> seen) {
        var person = member.person();
        var told = new LinkedHashMap<String, Object>();
        told.put("id", person.id().value());
        told.put("name", person.name());
        told.put("role", person.role().word());
        told.put("standing", member.standing().word());
        told.put("since", member.since().toString());
        if (!person.only().isEmpty()) {
            told.put(
                    "confined_to",
                    person.only().stream()
                            .map(StoreId::value)
                            .filter(seen::contains)
                            .sorted()
                            .toList());
        }
        return told;
    }
}
