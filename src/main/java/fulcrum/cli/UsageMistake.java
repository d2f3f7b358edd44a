package fulcrum.cli;

/// The command was asked for something that cannot be: exit code 2, with what would be right.
public final class UsageMistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageMistake(String message) {
        super(message);
    }
}
