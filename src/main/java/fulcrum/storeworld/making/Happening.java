package fulcrum.storeworld.making;

import fulcrum.storeworld.causes.Knob;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One kind of action or fault: what it moves, and how far, at the least and at the most.
record Happening(
        String id,
        @Nullable String branch,
        String zh,
        String en,
        Scope scope,
        @Nullable Double works,
        Map<Knob, List<Double>> moves,
        int ramp,
        double halfLife,
        int days,
        double hours,
        long cost,
        @Nullable String skill,
        @Nullable String link,
        @Nullable String metric,
        int expects) {

    /// Which products it reaches.
    enum Scope {
        product,
        top,
        tail,
        fresh,
        category,
        plan,
        shop
    }

    double share() {
        return works == null ? 1 : works;
    }
}
