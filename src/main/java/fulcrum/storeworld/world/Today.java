package fulcrum.storeworld.world;

import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.chronicle.Terminal;
import java.util.Arrays;

/// What has happened so far on the present day, cell by cell. A cell is a product, a source and a
/// terminal; a door is a source and a terminal.
final class Today {

    static final int SOURCES = Source.values().length;
    static final int TERMINALS = Terminal.values().length;
    static final int DOORS = SOURCES * TERMINALS;

    /// What is counted in each cell.
    static final int VISITORS = 0;

    static final int NEW_VISITORS = 1;
    static final int PAGE_VIEWS = 2;
    static final int BOUNCES = 3;
    static final int FAVOURITES = 4;
    static final int CART_ADDERS = 5;
    static final int CART_PIECES = 6;
    static final int SECONDS = 7;
    static final int ORDERERS = 8;
    static final int ORDERED_PIECES = 9;
    static final int ORDERED_AMOUNT = 10;
    static final int PAYERS = 11;
    static final int NEW_PAYERS = 12;
    static final int PAID_PIECES = 13;
    static final int PAID_AMOUNT = 14;
    static final int NEW_PAID_AMOUNT = 15;
    static final int COUNTS = 16;

    final long[][] cells;
    final long[][] doors;

    /// People who land on the product's page, before they look further.
    final int[] landings;

    /// Buyers found today who buy today: by cell.
    final int[] consulted;

    final int[] units;
    final long[] prices;
    int asked;
    int askedBuyers;
    final long[] totals = new long[TOTALS];

    static final int ORDERS = 0;
    static final int NEW_BUYERS = 1;
    static final int UNITS = 2;
    static final int LIST = 3;
    static final int DISCOUNT = 4;
    static final int PAID = 5;
    static final int COST = 6;
    static final int FEES = 7;
    static final int FULFILMENT = 8;
    static final int AD_COST = 9;
    static final int TOTALS = 10;

    Today(int products) {
        cells = new long[COUNTS][products * DOORS];
        doors = new long[COUNTS][DOORS];
        landings = new int[products * DOORS];
        consulted = new int[products * DOORS];
        units = new int[products];
        prices = new long[products];
    }

    void begin() {
        for (var row : cells) {
            Arrays.fill(row, 0);
        }
        for (var row : doors) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(landings, 0);
        Arrays.fill(consulted, 0);
        Arrays.fill(units, 0);
        Arrays.fill(totals, 0);
        asked = 0;
        askedBuyers = 0;
    }

    static int cell(int product, Source source, Terminal terminal) {
        return product * DOORS + source.place() * TERMINALS + terminal.place();
    }

    static int product(int cell) {
        return cell / DOORS;
    }

    static Source source(int cell) {
        return SOURCE[cell % DOORS / TERMINALS];
    }

    static Terminal terminal(int cell) {
        return TERMINAL[cell % TERMINALS];
    }

    static int door(int cell) {
        return cell % DOORS;
    }

    private static final Source[] SOURCE = Source.values();
    private static final Terminal[] TERMINAL = Terminal.values();

    /// Counts at a cell and at its door.
    void count(int what, int cell, long amount) {
        cells[what][cell] += amount;
        doors[what][cell % DOORS] += amount;
    }

    void add(int what, long amount) {
        totals[what] += amount;
    }
}
