package fulcrum.ingest;

/// The moments at which a crash leaves something to heal, in the order in which they come.
enum Step {
    /// Some facts of the file are loaded, in a transaction that is open.
    LOADING,
    /// The rows are kept; nothing knows of them.
    KEPT,
    /// Inside the transaction of the state database, before the customers' ids are in the vault.
    VAULT,
    /// The ledger knows the import; the facts are as before.
    NOTED,
    /// The facts hold the rows; the ledger does not say so.
    CHANGED,
    /// The facts have lost the rows of an undone import, which the ledger still knows.
    TAKEN_OUT,
    /// The ledger has lost an undone import, whose rows are still kept.
    STRUCK_OUT,
    /// The facts are empty, to be built again.
    CLEARED,
    /// One more import is in the facts again.
    REPLAYED;

    /// Is told of each step; tests break off there.
    @FunctionalInterface
    interface Listener {
        void reached(Step step);
    }
}
