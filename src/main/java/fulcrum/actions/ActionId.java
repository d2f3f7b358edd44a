package fulcrum.actions;

import fulcrum.store.StoreId;

/// An action of a store, by the number that people call it: `#12`.
public record ActionId(StoreId store, int number) {

    @Override
    public String toString() {
        return "#" + number;
    }
}
