package fulcrum.ingest.typing;

/// Which part of `01/02/2025` is the day; a year of four digits in front needs no order.
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST,
    /// `25-01-02`: the year has two digits. Where the year stands last and has four, day and month
    /// cannot be told apart, and such cells are refused.
    YEAR_FIRST
}
