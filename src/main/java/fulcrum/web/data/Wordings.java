package fulcrum.web.data;

import fulcrum.warehouse.FactKind;

/// What pages call the kinds of fact.
public final class Wordings {

    private Wordings() {}

    public static String key(FactKind kind) {
        return switch (kind) {
            case ORDERS -> "web.fact.orders";
            case ORDER_LINES -> "web.fact.order-lines";
            case REFUNDS -> "web.fact.refunds";
            case PRODUCTS -> "web.fact.products";
            case CUSTOMERS -> "web.fact.customers";
            case TRAFFIC -> "web.fact.traffic";
            case SESSIONS -> "web.fact.sessions";
            case PAGES -> "web.fact.pages";
            case KEYWORDS -> "web.fact.keywords";
            case ADS -> "web.fact.ads";
            case REVIEWS -> "web.fact.reviews";
            case SERVICE_SCORES -> "web.fact.service-scores";
            case MARKET -> "web.fact.market";
            case LISTINGS -> "web.fact.listings";
            case COSTS -> "web.fact.costs";
            case SETTLEMENTS -> "web.fact.settlements";
            case STOCK -> "web.fact.stock";
            case NOTICES -> "web.fact.notices";
        };
    }
}
