package fulcrum.ingest.translating;

import fulcrum.ingest.typing.DateOrder;

/// The order of dates as layouts name it.
final class DateOrders {

    private DateOrders() {}

    static DateOrder named(String name) {
        return switch (name) {
            case "ymd" -> DateOrder.YEAR_FIRST;
            case "mdy" -> DateOrder.MONTH_FIRST;
            case "dmy" -> DateOrder.DAY_FIRST;
            default ->
                    throw new IllegalArgumentException(
                            "date_order '%s': use ymd, mdy or dmy".formatted(name));
        };
    }
}
