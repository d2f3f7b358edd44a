package fulcrum.diagnosis.topics;

import fulcrum.store.Store;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What buyers complained of lately, beside as many days before.
///
/// @param lately how many reviews there were, `before` how many in the days before
/// @param words that bad reviews have oftener than the others
/// @param hidden texts that read bad although their buyers did not say so
/// @param reader how well bad texts are told from good ones here; none where too few are labelled
public record ReviewTopics(
        Store store,
        Period days,
        Count lately,
        Count before,
        List<Complaint> complaints,
        long untold,
        List<Word> words,
        Reply reply,
        List<Example> hidden,
        Optional<Reader> reader) {

    public ReviewTopics {
        complaints = List.copyOf(complaints);
        words = List.copyOf(words);
        hidden = List.copyOf(hidden);
    }

    /// @param judged those that say good or bad, by stars or by label
    public record Count(long all, long judged, long bad) {}

    /// @param topic what it is about
    /// @param now bad reviews about it; `before` in the days before
    /// @param change in standard deviations, more is worse; none where nothing can be said
    /// @param products most complained of
    public record Complaint(
            Topic topic,
            long now,
            long before,
            OptionalDouble change,
            List<Product> products,
            List<Example> examples) {

        public Complaint {
            products = List.copyOf(products);
            examples = List.copyOf(examples);
        }

        /// Whether there are more than before, or fewer, beyond chance.
        public int direction() {
            double z = change.orElse(0);
            return Math.abs(z) < CERTAIN ? 0 : (int) Math.signum(z);
        }
    }

    private static final double CERTAIN = 2;

    public record Product(String id, String title, long bad) {}

    /// @param text the sentence that is about it
    /// @param importId and `row`: where it stands in the files
    public record Example(
            String text, String product, Optional<LocalDate> day, String importId, long row) {}

    /// @param now in how many bad reviews; `others` in how many others
    /// @param z how far beyond chance
    public record Word(String word, long now, long others, double z) {}

    /// How the shop answers bad reviews.
    ///
    /// @param known whether exports say anything of replies
    /// @param replied bad reviews that have a reply
    /// @param days the middle time until it
    public record Reply(boolean known, long bad, long replied, OptionalDouble days) {}

    /// @param f1 of bad reviews, each judged by what others teach; `simple` that of calling every
    ///   text bad
    /// @param labelled from how many it has learnt
    public record Reader(double f1, double simple, int labelled) {}
}
