package fulcrum.ingest.translating;

import fulcrum.units.Said;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The currency that a row states, beside that of the store. Money of two currencies is never added
/// up.
record StatedCurrency(Currency store) {

    /// What is written in place of the code of ISO 4217.
    private static final Map<String, String> ALSO =
            Map.of("RMB", "CNY", "CNH", "CNY", "人民币", "CNY", "元", "CNY");

    /// Why a row that states it is no row of this store; nothing where it is.
    Optional<Said> foreign(String stated) {
        var written = stated.strip().toUpperCase(Locale.ROOT);
        var code = ALSO.getOrDefault(written, written);
        var own = store.getCurrencyCode();
        return code.equals(own)
                ? Optional.empty()
                : Optional.of(Said.of("ingest.foreign-currency", code, own));
    }
}
