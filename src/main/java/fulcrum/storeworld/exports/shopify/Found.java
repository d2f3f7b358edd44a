package fulcrum.storeworld.exports.shopify;

/// How often something was seen in search results, clicked, and at which place.
final class Found {

    private long impressions;
    private long clicks;
    private double places;

    void add(int seen, int clicked, double position) {
        impressions += seen;
        clicks += clicked;
        places += seen * position;
    }

    long impressions() {
        return impressions;
    }

    long clicks() {
        return clicks;
    }

    /// The average place, weighed by impressions.
    double position() {
        return places / impressions;
    }

    /// A part of it, for a list that cuts the same clicks otherwise.
    Found part(long percent) {
        var part = new Found();
        part.impressions = impressions * percent / 100;
        part.clicks = clicks * percent / 100;
        part.places = position() * part.impressions;
        return part;
    }

    Found without(Found other) {
        var rest = new Found();
        rest.impressions = impressions - other.impressions;
        rest.clicks = clicks - other.clicks;
        rest.places = places - other.places;
        return rest;
    }
}
