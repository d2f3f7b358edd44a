package fulcrum.storeworld.chronicle;

/// The figures of one day, true to the coin. Money counts on the day it moved: `paid` when it was
/// paid, `refunds` when they were given back.
///
/// @param orders paid that day
/// @param goodsCost of what was paid that day
/// @param profit paid − refunds − goodsCost + goods that came back − adCost − fees − fulfilment −
///   fixed
public record Totals(
        long visitors,
        long pageViews,
        long favourites,
        long cartPieces,
        long orders,
        long buyers,
        long newBuyers,
        long units,
        long listSales,
        long discounts,
        long paid,
        long refunds,
        long goodsCost,
        long adCost,
        long fees,
        long fulfilment,
        long fixed,
        long profit) {}
