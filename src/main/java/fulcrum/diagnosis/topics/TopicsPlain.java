package fulcrum.diagnosis.topics;

import fulcrum.units.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/// Topics of reviews in maps, lists, texts and numbers: what programs are given.
public final class TopicsPlain {

    private final Texts texts;

    public TopicsPlain(Texts texts) {
        this.texts = texts;
    }

    public Map<String, Object> of(ReviewTopics topics) {
        var told = new LinkedHashMap<String, Object>();
        told.put("store", topics.store().id().value());
        told.put("from", topics.days().from().toString());
        told.put("until", topics.days().until().toString());
        told.put("reviews", topics.lately().all());
        told.put("judged", topics.lately().judged());
        told.put("bad", topics.lately().bad());
        told.put("judged_before", topics.before().judged());
        told.put("bad_before", topics.before().bad());
        told.put("about_no_topic", topics.untold());
        told.put("topics", topics.complaints().stream().map(this::complaint).toList());
        texts(topics, told);
        return told;
    }

    /// What the texts themselves tell.
    private static void texts(ReviewTopics topics, Map<String, Object> told) {
        told.put(
                "words",
                topics.words().stream()
                        .map(one ->
                                Map.of(
                                        "word", one.word(),
                                        "bad", one.now(),
                                        "others", one.others(),
                                        "z", one.z()))
                        .toList());
        if (topics.reply().known()) {
            told.put("replied", topics.reply().replied());
            topics.reply().days().ifPresent(days -> told.put("reply_days", days));
        }
        told.put("reads_bad", topics.hidden().stream().map(TopicsPlain::example).toList());
        topics.reader()
                .ifPresent(one -> {
                    told.put("f1_held_out", one.f1());
                    told.put("f1_all_bad", one.simple());
                });
    }

    private Map<String, Object> complaint(ReviewTopics.Complaint one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("topic", one.topic().id());
        told.put("name", one.topic().name().in(texts.locale()));
        told.put("bad", one.now());
        told.put("before", one.before());
        one.change().ifPresent(change -> told.put("change_z", change));
        told.put(
                "products",
                one.products().stream()
                        .map(product -> Map.of("product", product.id(), "bad", product.bad()))
                        .toList());
        told.put("examples", one.examples().stream().map(TopicsPlain::example).toList());
        return told;
    }

    private static Map<String, Object> example(ReviewTopics.Example one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("text", one.text());
        told.put("product", one.product());
        one.day().ifPresent(day -> told.put("day", day.toString()));
        told.put("import", one.importId());
        told.put("row", one.row());
        return told;
    }
}
