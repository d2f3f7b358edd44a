package fulcrum.store;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a new store is likely to have where nobody says: platforms that live in one country, and
/// currencies of countries with one zone.
public final class Homes {

    private static final Set<String> CHINESE =
            Set.of(
                    "taobao",
                    "tmall",
                    "1688",
                    "jd",
                    "pinduoduo",
                    "douyin",
                    "sycm",
                    "wanxiangtai",
                    "zhitongche");

    private static final Map<String, String> ZONES =
            Map.of(
                    "CNY", "Asia/Shanghai",
                    "INR", "Asia/Kolkata",
                    "JPY", "Asia/Tokyo",
                    "KRW", "Asia/Seoul",
                    "GBP", "Europe/London",
                    "BRL", "America/Sao_Paulo",
                    "SGD", "Asia/Singapore",
                    "HKD", "Asia/Hong_Kong",
                    "TWD", "Asia/Taipei",
                    "AED", "Asia/Dubai");

    private Homes() {}

    public static Optional<Currency> currency(String platform) {
        return CHINESE.contains(platform)
                ? Optional.of(Currency.getInstance("CNY"))
                : Optional.empty();
    }

    /// The zone of the currency's country; UTC where it has several.
    public static ZoneId zone(Currency currency) {
        var zone = ZONES.get(currency.getCurrencyCode());
        return ZoneId.of(zone == null ? "UTC" : zone);
    }
}
