package fulcrum.store;

import java.util.regex.Pattern;

/// The short name of a store, as typed on the command line and seen in addresses.
public record StoreId(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    public StoreId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "store id '%s': use 1 to 64 letters, digits, '.', '_' or '-', first a letter or digit"
                            .formatted(value));
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
