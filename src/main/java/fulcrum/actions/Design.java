package fulcrum.actions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Who of an action is left out, or begins later, so that there is something to compare with.
///
/// @param seed from which the groups were drawn: whoever draws again gets the same
/// @param gap days from the start of one group to that of the next; 0 where one is left out
/// @param groups for a hold-out those that get it, then those that do not; else by their start
public record Design(
        Kind kind, long seed, int gap, List<List<String>> groups, Instant at, String by) {

    public static final int LEAST_MEMBERS = 4;
    public static final int MOST_MEMBERS = 5_000;
    public static final int MOST_GROUPS = 6;

    public Design {
        groups = groups.stream().map(List::copyOf).toList();
    }

    public enum Kind {
        HOLD_OUT("hold-out"),
        STAGGERED("staggered");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As files and programs write it.
        public String word() {
            return word;
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
        }
    }

    /// The members of each group: sorted, shuffled by `java.util.Random` of the seed, and dealt out
    /// in turn.
    static List<List<String>> drawn(List<String> members, int groups, long seed) {
        var order = new ArrayList<>(new TreeSet<>(members));
        Collections.shuffle(order, new Random(seed));
        return IntStream.range(0, groups)
                .mapToObj(group ->
                        IntStream.range(0, order.size())
                                .filter(i -> i % groups == group)
                                .mapToObj(order::get)
                                .sorted()
                                .toList())
                .toList();
    }
}
