package fulcrum.api;

import fulcrum.store.Person;
import fulcrum.store.Store;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;

/// The person whose token was shown.
final class Caller {

    private Caller() {}

    static Person person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            return person;
        }
        throw new IllegalStateException("no request comes here without a token");
    }

    /// The stores that the person sees; the others are not there for them.
    static List<Store> stores(Rooms rooms) {
        var person = person();
        return rooms.stores().all().stream().filter(store -> person.sees(store.id())).toList();
    }
}
