package fulcrum.diagnosis.topics;

import fulcrum.diagnosis.topics.ReviewTopics.Complaint;
import fulcrum.diagnosis.topics.ReviewTopics.Example;
import fulcrum.diagnosis.topics.ReviewTopics.Product;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Bad reviews sorted by what they are about.
///
/// @param judged reviews that say good or bad lately, `judgedBefore` in the days before
record Complaints(Map<String, String> titles, long judged, long judgedBefore) {

    private static final int PRODUCTS = 3;
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 120;
    private static final int LEAST = 5;
    private static final Pattern END = Pattern.compile("[。！？!?；;\\n]|\\.\\s");

    Complaint of(Topic topic, List<Review> bad, List<Review> badBefore) {
        var about = bad.stream().filter(one -> topic.in(one.text()).isPresent()).toList();
        long before = badBefore.stream().filter(one -> topic.in(one.text()).isPresent()).count();
        return new Complaint(
                topic,
                about.size(),
                before,
                change(about.size(), before),
                products(about),
                examples(topic, about));
    }

    /// Different ones, the newest first.
    private List<Example> examples(Topic topic, List<Review> about) {
        var told = new LinkedHashMap<String, Example>();
        for (var one : about) {
            var example = example(one, topic.in(one.text()).orElseThrow().start());
            told.putIfAbsent(example.text(), example);
            if (told.size() == EXAMPLES) {
                break;
            }
        }
        return List.copyOf(told.values());
    }

    /// Of all mentions of both spans, as many should be late as there were reviews: the distance
    /// from that in standard deviations of a binomial.
    private OptionalDouble change(long now, long before) {
        long all = now + before;
        if (judgedBefore == 0 || judged == 0 || all < LEAST) {
            return OptionalDouble.empty();
        }
        double share = (double) judged / (judged + judgedBefore);
        return OptionalDouble.of((now - all * share) / Math.sqrt(all * share * (1 - share)));
    }

    private List<Product> products(List<Review> about) {
        var counts = new HashMap<String, Long>();
        about.stream()
                .map(Review::product)
                .filter(one -> !one.isEmpty())
                .forEach(one -> counts.merge(one, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(one -> new Product(one.getKey(), title(one.getKey()), one.getValue()))
                .sorted(
                        Comparator.comparingLong(Product::bad)
                                .reversed()
                                .thenComparing(Product::id))
                .limit(PRODUCTS)
                .toList();
    }

    private String title(String product) {
        return titles.getOrDefault(product, product);
    }

    /// The sentence that has a place of the text.
    Example example(Review review, int at) {
        int from = 0;
        int until = review.text().length();
        var ends = END.matcher(review.text());
        while (ends.find()) {
            if (ends.end() <= at) {
                from = ends.end();
            } else {
                until = ends.start();
                break;
            }
        }
        var sentence = review.text().substring(from, Math.max(from, until)).strip();
        return new Example(
                sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "…" : sentence,
                review.product().isEmpty() ? "" : title(review.product()),
                review.day(),
                review.source().importId(),
                review.source().row());
    }
}
