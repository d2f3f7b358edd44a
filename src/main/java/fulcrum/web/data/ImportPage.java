package fulcrum.web.data;

import fulcrum.web.data.DataPage.HistoryRow;

/// One import: what it brought; or whether it is really to be undone.
public record ImportPage(HistoryRow entry, String storeName) {}
