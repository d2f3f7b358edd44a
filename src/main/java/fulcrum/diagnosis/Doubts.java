package fulcrum.diagnosis;

import fulcrum.units.Texts;
import java.util.List;
import java.util.stream.Stream;

/// Says of each finding what would make it wrong.
record Doubts(Telling telling, Texts texts) {

    /// What would make it wrong, beside the other explanations.
    List<String> of(Finding finding) {
        if (finding.certainty() == Certainty.BLIND) {
            return List.of();
        }
        var range =
                finding.stake()
                        .filter(size -> finding.certainty() != Certainty.FINE && size.holdsZero())
                        .map(size ->
                                texts.say("diagnosis.doubt.nothing", telling.range(size).strip()));
        return Stream.concat(Stream.of(doubt(finding)), range.stream()).toList();
    }

    private String doubt(Finding finding) {
        if (finding.chance().isPresent()) {
            return finding.certainty() == Certainty.FINE
                    ? texts.say("diagnosis.doubt.small")
                    : texts.say("diagnosis.doubt.chance", telling.chance(finding));
        }
        return switch (finding.check().branch()) {
            case TEAM, RULES -> texts.say("diagnosis.doubt.team");
            case FACTS -> texts.say("diagnosis.doubt.facts");
            case BASICS,
                    COMPETITION,
                    MARKET,
                    CATEGORY,
                    TRAFFIC,
                    MARKETING,
                    LAYOUT,
                    PRODUCTS,
                    STOCK,
                    SERVICE,
                    CUSTOMERS ->
                    texts.say("diagnosis.doubt.rule");
        };
    }
}
