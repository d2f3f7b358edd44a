package fulcrum.cli.sharing;

/// Another process owns the data directory and takes commands for it.
public final class OwnedElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Owner owner;

    public OwnedElsewhere(Owner owner) {
        super("a running server owns the data directory", null, false, false);
        this.owner = owner;
    }

    public Owner owner() {
        return owner;
    }
}
