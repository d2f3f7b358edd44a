package fulcrum.strategy;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is decided, as the text that is kept.
final class ContentText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private ContentText() {}

    static String of(Content content) {
        return content instanceof Content.Withdrawn ? "" : MAPPER.writeValueAsString(content);
    }

    static Content read(Matter matter, String text) {
        if (text.isEmpty()) {
            return new Content.Withdrawn();
        }
        return MAPPER.readValue(text, kind(matter));
    }

    private static Class<? extends Content> kind(Matter matter) {
        if (matter.isGoal()) {
            return Goal.class;
        }
        if (matter.equals(Matter.PARTS)) {
            return PartTargets.class;
        }
        return matter.equals(Matter.BUDGET) ? Budget.class : Direction.class;
    }
}
