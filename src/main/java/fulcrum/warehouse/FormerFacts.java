package fulcrum.warehouse;

import java.util.function.ToLongFunction;

/// The facts of one store as they were known before its later imports.
final class FormerFacts extends Facts {

    private final Warehouse warehouse;
    private final Known known;

    FormerFacts(Warehouse warehouse, Known known) {
        this.warehouse = warehouse;
        this.known = known;
    }

    @Override
    <T> T wholly(Use<T> use) {
        return warehouse.askAs(known, use);
    }

    /// What was known then does not change, but imports may be undone.
    @Override
    public <Q, A> Remembered<Q, A> remembered(long most, ToLongFunction<A> weight) {
        return warehouse.remembered(most, weight);
    }
}
