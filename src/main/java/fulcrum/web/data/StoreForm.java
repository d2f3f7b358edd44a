package fulcrum.web.data;

import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person typed of a store.
public record StoreForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String platform,
        @Nullable String currency,
        @Nullable String zone) {

    private static final int LONGEST_NAME = 100;

    static StoreForm of(Store store) {
        return new StoreForm(
                store.id().value(),
                store.name(),
                store.platform(),
                store.currency().getCurrencyCode(),
                store.zone().getId());
    }

    static final StoreForm NEW = new StoreForm("", "", "taobao", "CNY", "Asia/Shanghai");

    /// A store, or what is wrong with the first field that is.
    sealed interface Outcome {
        record Fine(Store store) implements Outcome {}

        record Faulty(Said why) implements Outcome {}
    }

    Outcome checked() {
        if (!StoreId.isValid(givenId())) {
            return new Outcome.Faulty(Said.of("web.store.fault.id"));
        }
        var called = givenName();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.matches(".*\\p{Cc}.*")) {
            return new Outcome.Faulty(Said.of("web.store.fault.name", LONGEST_NAME));
        }
        if (!givenPlatform().matches("[a-z0-9-]{1,40}")) {
            return new Outcome.Faulty(Said.of("web.store.fault.platform"));
        }
        var money = parsedCurrency();
        if (money.isEmpty()) {
            return new Outcome.Faulty(Said.of("web.store.fault.currency", givenCurrency()));
        }
        return parsedZone()
                .<Outcome>map(place ->
                        new Outcome.Fine(
                                new Store(
                                        new StoreId(givenId()),
                                        called,
                                        givenPlatform(),
                                        money.get(),
                                        place)))
                .orElseGet(() -> new Outcome.Faulty(Said.of("web.store.fault.zone", givenZone())));
    }

    /// The id, made from the name where none was typed.
    String givenId() {
        var typed = text(id);
        return typed.isEmpty()
                ? givenName()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "")
                : typed;
    }

    String givenName() {
        return text(name);
    }

    String givenPlatform() {
        return text(platform);
    }

    String givenCurrency() {
        return text(currency).toUpperCase(Locale.ROOT);
    }

    String givenZone() {
        return text(zone);
    }

    private Optional<Currency> parsedCurrency() {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(givenCurrency()))
                .findFirst();
    }

    private Optional<ZoneId> parsedZone() {
        try {
            return Optional.of(ZoneId.of(givenZone()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
