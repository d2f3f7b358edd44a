package fulcrum.warehouse;

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
}
