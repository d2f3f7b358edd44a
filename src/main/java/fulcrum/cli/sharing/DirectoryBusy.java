package fulcrum.cli.sharing;

/// Another command has the data directory, for longer than one waits.
public final class DirectoryBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DirectoryBusy(String message) {
        super(message);
    }
}
