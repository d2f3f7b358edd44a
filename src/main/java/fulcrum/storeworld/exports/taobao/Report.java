package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import java.io.Closeable;
import java.io.IOException;

/// Something that the platform exports, written from the part of the chronicle that it needs.
interface Report extends Closeable {

    default void order(Order order) throws IOException {}

    default void day(Day day) throws IOException {}

    default void advertising(AdDay day) throws IOException {}
}
