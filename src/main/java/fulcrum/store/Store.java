package fulcrum.store;

import java.time.ZoneId;
import java.util.Currency;

/// One shop on one platform: the currency it reports in and the zone in which its days begin.
///
/// @param platform `taobao`, `shopify`, `woocommerce`, `amazon`, `olist` … or `any`
public record Store(StoreId id, String name, String platform, Currency currency, ZoneId zone) {

    /// Digits after the decimal point of an amount that a person reads (yen 0, yuan 2, dinar 3).
    public int moneyDigits() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
