package fulcrum.ingest.typing;

/// Which part of `01/02/2025` is the day; a year of four digits in front needs no order.
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST,
    /// `25-01-02`: the year has two digits.
    YEAR_FIRST
}
