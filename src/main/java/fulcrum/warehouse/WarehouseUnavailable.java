package fulcrum.warehouse;

/// The engine does not answer; the message says which and why. Retrying may help.
public final class WarehouseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    WarehouseUnavailable(String what) {
        super(what);
    }

    WarehouseUnavailable(String what, Throwable cause) {
        super("%s: %s".formatted(what, cause.getMessage()), cause);
    }
}
