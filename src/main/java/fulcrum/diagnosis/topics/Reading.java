package fulcrum.diagnosis.topics;

import fulcrum.diagnosis.topics.Sentiment.Labelled;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Learns from a shop's own labelled reviews to tell bad texts from good ones, and says how well:
/// in five parts, each judged by what the other four teach.
record Reading(List<Sentiment> taught, Map<Text, Integer> parts, ReviewTopics.Reader reader) {

    private static final int LEAST = 200;
    private static final int LEAST_BAD = 40;
    private static final int MOST = 8000;
    private static final int PARTS = 5;

    /// Below this a shop's texts are not told apart well enough to be listed.
    private static final double GOOD_ENOUGH = 0.7;

    /// A review and its words.
    record Text(Review review, List<String> words) {

        boolean isBad() {
            return review.bad().orElse(false);
        }

        Labelled labelled() {
            return new Labelled(words, isBad());
        }
    }

    /// @param texts the newest first
    static Optional<Reading> of(List<Text> texts) {
        var labelled =
                texts.stream().filter(one -> one.review().bad().isPresent()).limit(MOST).toList();
        long bad = labelled.stream().filter(Text::isBad).count();
        if (labelled.size() < LEAST || Math.min(bad, labelled.size() - bad) < LEAST_BAD) {
            return Optional.empty();
        }
        var parts = new IdentityHashMap<Text, Integer>();
        for (int i = 0; i < labelled.size(); i++) {
            parts.put(labelled.get(i), i % PARTS);
        }
        var taught = new ArrayList<Sentiment>();
        for (int part = 0; part < PARTS; part++) {
            int out = part;
            taught.add(
                    Sentiment.learnt(
                            labelled.stream()
                                    .filter(one -> !Objects.equals(parts.get(one), out))
                                    .map(Text::labelled)
                                    .toList()));
        }
        return Optional.of(judged(labelled, bad, taught, parts));
    }

    private static Reading judged(
            List<Text> labelled, long bad, List<Sentiment> taught, Map<Text, Integer> parts) {
        long hits = 0;
        long wrong = 0;
        for (var one : labelled) {
            boolean said = taught.get(parts.getOrDefault(one, 0)).bad(one.words()) > 0.5;
            hits += said && one.isBad() ? 1 : 0;
            wrong += said != one.isBad() ? 1 : 0;
        }
        var reader =
                new ReviewTopics.Reader(
                        f1(hits, wrong), f1(bad, labelled.size() - bad), labelled.size());
        return new Reading(taught, parts, reader);
    }

    private static double f1(long hits, long wrong) {
        return hits == 0 ? 0 : 2.0 * hits / (2 * hits + wrong);
    }

    boolean isGoodEnough() {
        return reader.f1() >= GOOD_ENOUGH && reader.f1() > reader.simple();
    }

    /// How likely a text is bad, by texts that it is not among.
    double bad(Text text) {
        return taught.get(parts.getOrDefault(text, 0)).bad(text.words());
    }
}
