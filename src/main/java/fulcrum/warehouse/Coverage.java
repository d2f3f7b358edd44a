package fulcrum.warehouse;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Days for which an import reported one kind of fact: a day inside with no row had nothing, a day
/// outside is unknown.
///
/// @param source the part of the store that was reported: an advertising channel, a traffic report,
///   a keyword scope; empty for kinds that have no parts
public record Coverage(FactKind kind, String source, Period period, String importId) {

    static List<Coverage> of(Connection connection, StoreId store) throws SQLException {
        var found = new ArrayList<Coverage>();
        try (var statement =
                connection.prepareStatement(
                        "select kind, source, from_day, until_day, import_id from coverage"
                                + " where store = ? order by kind, source, from_day, until_day, import_id")) {
            statement.setString(1, store.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Coverage(
                                    FactKind.named(rows.getString(1)).orElseThrow(),
                                    rows.getString(2),
                                    new Period(
                                            rows.getDate(3).toLocalDate(),
                                            rows.getDate(4).toLocalDate()),
                                    rows.getString(5)));
                }
            }
        }
        return found;
    }
}
