package fulcrum.ingest.typing;

import java.time.ZoneId;

/// How the times of a column are written; `zone` is the store's, in which all local times stand.
public record TimeStyle(DateOrder order, Count count, ZoneId zone) {

    /// What a bare number is.
    public enum Count {
        NONE,
        EXCEL_DAYS,
        /// Days of a workbook that counts from 1904, as old Macs did.
        EXCEL_1904_DAYS,
        EPOCH_SECONDS,
        EPOCH_MILLIS
    }

    public static TimeStyle in(ZoneId zone) {
        return new TimeStyle(DateOrder.MONTH_FIRST, Count.NONE, zone);
    }

    public TimeStyle with(DateOrder order) {
        return new TimeStyle(order, count, zone);
    }

    public TimeStyle with(Count count) {
        return new TimeStyle(order, count, zone);
    }
}
