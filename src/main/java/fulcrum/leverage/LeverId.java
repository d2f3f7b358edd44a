package fulcrum.leverage;

import fulcrum.store.StoreId;

/// A lever of a store, by its number.
public record LeverId(StoreId store, int number) {

    @Override
    public String toString() {
        return "L" + number;
    }
}
