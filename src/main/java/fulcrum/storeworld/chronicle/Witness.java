package fulcrum.storeworld.chronicle;

import java.io.IOException;

/// Sees a world go by: first its setting, then each order when it is placed, each day when it ends,
/// and each day's advertising once its attribution windows have filled.
///
/// Nothing that is handed over changes afterwards, but lists are only valid during the call: a
/// witness that needs them later copies them, so that memory does not grow with the days.
public interface Witness {

    void opens(Setting setting) throws IOException;

    /// An order, with all that will become of it. Orders come in the order of their days, within a
    /// day in no particular order of time.
    void order(Order order) throws IOException;

    void day(Day day) throws IOException;

    /// The advertising of a day with the sales that its clicks brought over the following days.
    /// Days come in order, each 30 days after it happened or when the world ends.
    void advertising(AdDay day) throws IOException;

    /// The world has ended; `until` is the day after its last.
    void ends() throws IOException;
}
