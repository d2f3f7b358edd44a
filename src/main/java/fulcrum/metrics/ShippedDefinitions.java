package fulcrum.metrics;

import java.util.Optional;
import java.util.function.Supplier;

/// The definitions that come with the program, read when first asked for: most commands need none.
final class ShippedDefinitions implements Supplier<Definitions> {

    private Optional<Definitions> read = Optional.empty();

    @Override
    public synchronized Definitions get() {
        var definitions = read.orElseGet(Definitions::shipped);
        read = Optional.of(definitions);
        return definitions;
    }
}
