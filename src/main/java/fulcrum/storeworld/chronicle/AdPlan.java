package fulcrum.storeworld.chronicle;

/// A plan (campaign) that the shop advertises with.
///
/// @param id the platform's number of the plan
/// @param product the product that it shows
public record AdPlan(int index, long id, String name, Scene scene, int product) {

    /// Where the platform shows it: beside search results by keyword, or in feeds by audience.
    public enum Scene {
        KEYWORD,
        AUDIENCE
    }
}
