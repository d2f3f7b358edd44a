package fulcrum.web.review;

import fulcrum.metrics.MetricId;
import fulcrum.review.weekly.Review;
import fulcrum.review.weekly.Signature;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Meanwhile;
import fulcrum.web.frame.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The page of any week of a store.
record Weeks(Rooms rooms, Frame frame, Store store, Meanwhile making) {

    /// Where nothing is told in the goal's unit yet.
    private static final MetricId ANY = new MetricId("paid");

    /// Whoever opens the last week first waits until it is made, once.
    ReviewPage page(Optional<LocalDate> week, String fault) {
        var review = week.flatMap(one -> rooms.reviews().of(store.id(), one));
        if (week.isPresent() && review.isEmpty()) {
            if (week.equals(rooms.reviews().lastWeek(store))) {
                making.start(store);
            } else {
                review = Optional.of(rooms.reviews().make(store, week.get()));
            }
        }
        return page(week, review, fault);
    }

    ReviewPage page(Optional<LocalDate> week, Optional<Review> review, String fault) {
        var last = rooms.reviews().lastWeek(store);
        var words = new Wording(rooms, frame, store, review.map(Review::goal).orElse(ANY));
        return new ReviewPage(
                store.id().value(),
                store.name(),
                week.map(LocalDate::toString).orElse(""),
                week.map(one -> Written.period(new Period(one, one.plusWeeks(1)))).orElse(""),
                week.map(one -> at(words, one.minusWeeks(1))).orElse(""),
                week.map(one -> one.plusWeeks(1))
                        .filter(next -> last.filter(one -> !next.isAfter(one)).isPresent())
                        .map(next -> at(words, next))
                        .orElse(""),
                review.map(one -> Written.moment(one.madeAt(), store.zone())).orElse(""),
                review.map(Review::number).orElse(0),
                week.flatMap(one -> rooms.reviews().signature(store.id(), one))
                        .map(this::signed)
                        .orElse(""),
                making.isRunning(store),
                week.isPresent(),
                review.map(one -> new Sheet(rooms, frame, store, one).body()),
                workers(),
                fault);
    }

    private static String at(Wording words, LocalDate week) {
        return words.to("/review").with("week", week).toString();
    }

    private String signed(Signature one) {
        return one.by() + ", " + Written.moment(one.at(), store.zone());
    }

    private List<ReviewPage.Person> workers() {
        return rooms.people().workers(store.id()).stream()
                .map(one -> new ReviewPage.Person(one.id().value(), one.name()))
                .toList();
    }
}
