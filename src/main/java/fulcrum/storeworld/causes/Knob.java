package fulcrum.storeworld.causes;

/// What a cause can move in a world. All are logarithms of a factor, but `COUPON` and `DISCOUNT`,
/// which are shares of an order, and `RANK`, which is added to the score in search.
public enum Knob {
    /// How often a product is clicked where it is seen.
    PICTURE,
    /// How well the title fits the words that people search for.
    TITLE,
    RANK,
    PRICE,
    /// How well the page turns visitors into buyers.
    PAGE,
    BOUNCE,
    /// How well service turns questions into orders.
    CONSULTED,
    /// Seconds until an answer.
    REPLY,
    ATTITUDE,
    QUALITY,
    /// Refunds because goods are not as described, do not fit, arrive damaged.
    DESCRIBED,
    SIZING,
    DAMAGE,
    /// Hours until goods are sent.
    SHIPPING,
    REVIEWING,
    /// How much is reordered.
    SUPPLY,
    /// How often a second product goes into the order.
    BASKET,
    BID,
    BUDGET,
    /// The budget of all plans of one scene, beside that of a product's plans.
    KEYWORD_BUDGET,
    FEED_BUDGET,
    AD_QUALITY,
    /// How well paid clicks turn into orders.
    AD_AIM,
    FEED,
    LIVE,
    CONTENT,
    AFFILIATE,
    DIRECT,
    CART,
    MODULES,
    /// How often old customers buy; how often buyers never come back.
    CRM,
    DROPPING,
    COUPON,
    DISCOUNT,
    UNPAID,
    UNIT_COST,
    FULFILMENT,
    FEE,
    FIXED,
    /// What rivals leave to us; how much is searched in the market.
    RIVALRY,
    MARKET
}
