package fulcrum.api;

import fulcrum.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The stores, with the ids that other questions name.
@RestController
class StoresResource {

    private final Rooms rooms;

    StoresResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/stores")
    ResponseEntity<String> all() {
        return Json.answer(Caller.stores(rooms).stream().map(StoresResource::plain).toList());
    }

    private static Map<String, Object> plain(Store store) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("id", store.id().value());
        plain.put("name", store.name());
        plain.put("platform", store.platform());
        plain.put("currency", store.currency().getCurrencyCode());
        plain.put("zone", store.zone().getId());
        return plain;
    }
}
