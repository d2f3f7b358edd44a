package fulcrum.diagnosis;

import fulcrum.units.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A diagnosis in maps, lists, texts and numbers: what programs are given.
public final class Plain {

    private final Texts texts;

    public Plain(Texts texts) {
        this.texts = texts;
    }

    public Map<String, Object> of(Diagnosis diagnosis) {
        var told = new LinkedHashMap<String, Object>();
        told.put("store", diagnosis.store().id().value());
        told.put("day", diagnosis.day().toString());
        diagnosis
                .known()
                .ifPresent(days -> {
                    told.put("facts_from", days.from().toString());
                    told.put("facts_until", days.until().toString());
                });
        told.put("goal", diagnosis.goal().value());
        told.put("goal_is_set", diagnosis.decided());
        told.put(
                "branches",
                Arrays.stream(Branch.values())
                        .map(branch ->
                                Map.of(
                                        "branch", branch.word(),
                                        "findings", findings(diagnosis, branch)))
                        .toList());
        return told;
    }

    private List<Map<String, Object>> findings(Diagnosis diagnosis, Branch branch) {
        return diagnosis.of(branch).stream().map(this::finding).toList();
    }

    private Map<String, Object> finding(Finding finding) {
        var told = new LinkedHashMap<String, Object>();
        told.put("check", finding.check().id());
        told.put("question", finding.check().question().in(texts.locale()));
        told.put("certainty", finding.certainty().word());
        told.put(
                finding.certainty() == Certainty.BLIND ? "needs" : "figure",
                texts.say(finding.figure()));
        if (finding.certainty() != Certainty.BLIND) {
            told.put("comparison", texts.say(finding.comparison()));
        }
        finding.chance().ifPresent(chance -> told.put("chance", chance));
        finding.stake()
                .ifPresent(size -> {
                    told.put("stake_a_week", size.estimate());
                    told.put("stake_low", size.low());
                    told.put("stake_high", size.high());
                });
        if (!finding.parts().isEmpty()) {
            told.put("parts", finding.parts().stream().map(this::part).toList());
        }
        if (finding.certainty().isFault()) {
            told.put("rivals", finding.rivals().stream().map(this::rival).toList());
            told.put("action", finding.check().remedy().in(texts.locale()));
            finding.action().ifPresent(number -> told.put("taken_on_by", number));
        }
        return told;
    }

    private Map<String, Object> part(Struck part) {
        var told = new LinkedHashMap<String, Object>();
        told.put("part", part.part());
        told.put("called", texts.say(part.called()));
        part.stake().ifPresent(size -> told.put("stake_a_week", size.estimate()));
        return told;
    }

    private Map<String, Object> rival(Rival rival) {
        return Map.of(
                "says", texts.say(rival.name()),
                "standing", rival.standing().word(),
                "told", texts.say(rival.told()));
    }
}
