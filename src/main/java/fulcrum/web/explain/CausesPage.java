package fulcrum.web.explain;

/// The causes of a change, alone.
///
/// @param back the page that explains the change
public record CausesPage(String metric, String days, String back, ExplainPage.Causes causes) {}
