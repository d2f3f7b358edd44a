package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Day.Bought;
import fulcrum.storeworld.chronicle.Day.Seen;

/// Visits added up.
final class Tally {

    long visitors;
    long newVisitors;
    long pageViews;
    long bounces;
    long favourites;
    long cartAdders;
    long cartPieces;
    long seconds;
    long orderers;
    long orderedPieces;
    long orderedAmount;
    long payers;
    long newPayers;
    long paidPieces;
    long paidAmount;
    long newPaidAmount;

    void add(Seen seen, Bought bought) {
        visitors += seen.visitors();
        newVisitors += seen.newVisitors();
        pageViews += seen.pageViews();
        bounces += seen.bounces();
        favourites += seen.favourites();
        cartAdders += seen.cartAdders();
        cartPieces += seen.cartPieces();
        seconds += seen.seconds();
        add(bought);
    }

    void add(Bought bought) {
        orderers += bought.orderers();
        orderedPieces += bought.orderedPieces();
        orderedAmount += bought.orderedAmount();
        payers += bought.payers();
        newPayers += bought.newPayers();
        paidPieces += bought.paidPieces();
        paidAmount += bought.paidAmount();
        newPaidAmount += bought.newPaidAmount();
    }
}
