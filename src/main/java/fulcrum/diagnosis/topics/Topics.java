package fulcrum.diagnosis.topics;

import fulcrum.diagnosis.topics.Reading.Text;
import fulcrum.diagnosis.topics.ReviewTopics.Complaint;
import fulcrum.diagnosis.topics.ReviewTopics.Count;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import fulcrum.warehouse.Remembered;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hipparchus.stat.StatUtils;

/// What buyers complain of in each store.
public final class Topics {

    private static final List<Topic> TOPICS = TopicFile.read();
    private static final int DAYS = 90;
    private static final int WORDS = 15;
    private static final int LEAST_OFTEN = 3;
    private static final double CERTAIN = 2.5;
    private static final int HIDDEN = 5;
    private static final double SURE = 0.9;
    private static final long MOST_KEPT = 20;

    private final Facts facts;
    private final InstantSource clock;
    private final Remembered<Key, ReviewTopics> remembered;

    private record Key(StoreId store, LocalDate day) {}

    public Topics(Facts facts, InstantSource clock) {
        this.facts = facts;
        this.clock = clock;
        this.remembered = facts.remembered(MOST_KEPT, _ -> 1);
    }

    public LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }

    /// On a day, by the reviews of the days before it.
    public ReviewTopics of(Store store, LocalDate day) {
        return remembered.of(new Key(store.id(), day), () -> made(store, day));
    }

    private ReviewTopics made(Store store, LocalDate day) {
        var known = new ReviewFacts(facts, store.id(), day);
        var all = known.reviews();
        var end = all.stream().flatMap(one -> one.day().stream()).max(LocalDate::compareTo);
        var until = end.map(last -> last.plusDays(1)).orElse(day);
        var days = new Period(until.minusDays(DAYS), until);
        var earlier = new Period(days.from().minusDays(DAYS), days.from());
        Predicate<Review> isLate = one -> one.day().map(days::contains).orElse(true);
        var lately = all.stream().filter(isLate).toList();
        var before =
                all.stream()
                        .filter(one -> one.day().filter(earlier::contains).isPresent())
                        .toList();
        var counts = count(lately);
        var sorting = new Complaints(known.titles(), counts.judged(), count(before).judged());
        var bad = bad(lately);
        var texts = texts(all);
        var reading = Reading.of(texts);
        var now = texts.stream().filter(one -> isLate.test(one.review())).toList();
        return new ReviewTopics(
                store,
                days,
                counts,
                count(before),
                complaints(sorting, bad, bad(before)),
                bad.stream().filter(Topics::isUntold).count(),
                words(now),
                reply(all, bad),
                hidden(sorting, reading, now),
                reading.map(Reading::reader));
    }

    private static Count count(List<Review> reviews) {
        return new Count(
                reviews.size(),
                reviews.stream().filter(one -> one.bad().isPresent()).count(),
                bad(reviews).size());
    }

    private static List<Review> bad(List<Review> reviews) {
        return reviews.stream().filter(one -> one.bad().orElse(false)).toList();
    }

    private static boolean isUntold(Review review) {
        return TOPICS.stream().noneMatch(topic -> topic.in(review.text()).isPresent());
    }

    private static List<Complaint> complaints(
            Complaints sorting, List<Review> bad, List<Review> before) {
        return TOPICS.stream()
                .map(topic -> sorting.of(topic, bad, before))
                .filter(one -> one.now() + one.before() > 0)
                .sorted(Comparator.comparingLong(Complaint::now).reversed())
                .toList();
    }

    private static List<Text> texts(List<Review> all) {
        var wording = new Wording();
        return all.stream()
                .filter(one -> !one.text().isBlank())
                .map(one -> new Text(one, wording.words(one.text())))
                .toList();
    }

    /// Each word counts once in a review.
    private static List<ReviewTopics.Word> words(List<Text> texts) {
        var bad = Standout.counted(words(texts, one -> one));
        var others = Standout.counted(words(texts, one -> !one));
        return others.isEmpty()
                ? List.of()
                : Standout.of(bad, others).stream()
                        .filter(one -> one.z() >= CERTAIN && one.here() >= LEAST_OFTEN)
                        .filter(one -> one.word().codePointCount(0, one.word().length()) > 1)
                        .limit(WORDS)
                        .map(one ->
                                new ReviewTopics.Word(one.word(), one.here(), one.there(), one.z()))
                        .toList();
    }

    private static List<List<String>> words(List<Text> texts, Predicate<Boolean> wanted) {
        return texts.stream()
                .filter(one -> one.review().bad().filter(wanted).isPresent())
                .map(one -> one.words().stream().distinct().toList())
                .toList();
    }

    private static ReviewTopics.Reply reply(List<Review> all, List<Review> bad) {
        var times =
                bad.stream()
                        .filter(one -> one.day().isPresent() && one.repliedOn().isPresent())
                        .mapToDouble(one ->
                                ChronoUnit.DAYS.between(one.day().get(), one.repliedOn().get()))
                        .toArray();
        return new ReviewTopics.Reply(
                all.stream().anyMatch(one -> one.repliedOn().isPresent()),
                bad.size(),
                bad.stream().filter(one -> one.repliedOn().isPresent()).count(),
                times.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(StatUtils.percentile(times, 50)));
    }

    /// Texts that their buyers did not call bad, the surest first.
    private static List<ReviewTopics.Example> hidden(
            Complaints sorting, Optional<Reading> reading, List<Text> texts) {
        record Judged(Text text, double bad) {}
        return reading.filter(Reading::isGoodEnough).stream()
                .flatMap(one ->
                        texts.stream()
                                .filter(text -> !text.isBad())
                                .map(text -> new Judged(text, one.bad(text))))
                .filter(one -> one.bad() >= SURE)
                .sorted(Comparator.comparingDouble(Judged::bad).reversed())
                .limit(HIDDEN)
                .map(one -> sorting.example(one.text().review(), 0))
                .toList();
    }

    /// All topics that are told apart.
    public static Stream<Topic> all() {
        return TOPICS.stream();
    }
}
