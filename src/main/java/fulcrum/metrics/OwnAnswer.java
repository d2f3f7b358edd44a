package fulcrum.metrics;

import java.util.List;

/// What comes of reading the text in which a store defines metrics of its own.
sealed interface OwnAnswer {

    /// Everything in it is right.
    record Own(Definitions all, List<Metric> metrics, List<Tree> trees) implements OwnAnswer {
        public Own {
            metrics = List.copyOf(metrics);
            trees = List.copyOf(trees);
        }
    }

    /// Nothing of it counts.
    record Wrong(List<Mistake> mistakes) implements OwnAnswer {
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }
}
