package fulcrum.ingest.translating;

import fulcrum.ingest.typing.DateOrder;

/// The order of dates as layouts name it.
final class DateOrders {

    private DateOrders() {}

    static String name(DateOrder order) {
        return switch (order) {
            case YEAR_FIRST -> "ymd";
            case MONTH_FIRST -> "mdy";
            case DAY_FIRST -> "dmy";
        };
    }

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
