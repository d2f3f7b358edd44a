package fulcrum.ingest.keeping;

import fulcrum.ingest.typing.Regions;
import java.util.BitSet;
import java.util.Set;

/// What may be kept of each cell of one file: nothing that is personal, of a customer's id its
/// token, of an address its province and city.
public final class Scrubbing {

    private final PersonalCells personal;
    private final BitSet naming = new BitSet();
    private final BitSet addresses = new BitSet();
    private final CustomerTokens tokens;

    /// @param naming columns that hold customers' ids
    /// @param addresses columns that hold addresses
    public Scrubbing(
            PersonalCells personal,
            Set<Integer> naming,
            Set<Integer> addresses,
            CustomerTokens tokens) {
        this.personal = personal;
        naming.forEach(this.naming::set);
        addresses.forEach(this.addresses::set);
        this.tokens = tokens;
    }

    /// The text that may be kept of a cell.
    public String kept(int column, String cell) {
        if (cell.isEmpty() || personal.isDropped(column)) {
            return "";
        }
        if (naming.get(column)) {
            return tokens.kept(tokens.token(cell));
        }
        return addresses.get(column) ? region(cell) : cell;
    }

    /// True where a cell is not kept as it stands.
    public boolean changes(int column) {
        return personal.isDropped(column) || naming.get(column) || addresses.get(column);
    }

    private static String region(String address) {
        return Regions.chinese(address)
                .map(region -> region.province() + region.city().map(city -> " " + city).orElse(""))
                .orElse("");
    }
}
