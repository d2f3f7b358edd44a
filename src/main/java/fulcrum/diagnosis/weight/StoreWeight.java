package fulcrum.diagnosis.weight;

import fulcrum.store.Store;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a store stands with its platform on a day, by the facts of the days before it.
public record StoreWeight(Store store, LocalDate day, List<Standing> standings) {

    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final BigDecimal MOST = BigDecimal.valueOf(5);

    public StoreWeight {
        standings = List.copyOf(standings);
    }

    /// A mean of ratings that can be wanted, above 1 and up to 5, as people write it.
    public static Optional<BigDecimal> target(String written) {
        return Optional.of(written.strip().replace(',', '.'))
                .filter(text -> text.matches("\\d(\\.\\d{1,3})?"))
                .map(BigDecimal::new)
                .filter(one -> one.compareTo(LEAST) > 0 && one.compareTo(MOST) <= 0);
    }

    /// The scores of one scheme, and what the next point of them takes.
    public record Standing(Scheme scheme, List<Component> components, List<NextPoint> next) {

        public Standing {
            components = List.copyOf(components);
            next = List.copyOf(next);
        }

        /// Every score, each before what it is made of.
        public Stream<Component> all() {
            return all(components);
        }

        private static Stream<Component> all(List<Component> components) {
            return components.stream()
                    .flatMap(one -> Stream.concat(Stream.of(one), all(one.parts())));
        }

        /// Whether one of its scores is a mean of ratings.
        public boolean isRated() {
            return next.stream().anyMatch(NextPoint.Ratings.class::isInstance);
        }
    }
}
