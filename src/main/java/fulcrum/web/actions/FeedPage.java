package fulcrum.web.actions;

/// The address of a person's calendar.
///
/// @param since when the present one was made; empty where there is none
/// @param address said once, just after it was made; empty otherwise
public record FeedPage(String store, String since, String address) {}
