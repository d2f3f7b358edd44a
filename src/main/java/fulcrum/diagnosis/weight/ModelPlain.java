package fulcrum.diagnosis.weight;

import fulcrum.effects.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Our own model in maps, lists, texts and numbers: what programs are given.
public final class ModelPlain {

    private ModelPlain() {}

    public static Map<String, Object> of(OurModel model) {
        var told = new LinkedHashMap<String, Object>();
        var points = new LinkedHashMap<String, Object>();
        model.points().of().forEach((one, many) -> points.put(one.word(), many));
        told.put("points", points);
        told.put("left_out", model.gaps().stream().map(gap -> gap.ingredient().word()).toList());
        if (model instanceof OurModel.Fitted fitted) {
            told.put("index", fitted.now());
            told.put("weeks", fitted.weeks());
            told.put("sources", fitted.sources());
            told.put("r2_fitted", fitted.foretold().fitted());
            told.put("r2_own", fitted.foretold().own());
            told.put("r2_visitors_alone", fitted.foretold().alone());
            told.put("weeks_foretold", fitted.foretold().weeks());
            told.put("figures", fitted.pieces().stream().map(ModelPlain::piece).toList());
        }
        return told;
    }

    private static Map<String, Object> piece(OurModel.Piece piece) {
        var told = new LinkedHashMap<String, Object>();
        told.put("figure", piece.ingredient().word());
        told.put("own", piece.own());
        told.put("fitted", piece.fitted());
        told.put("rank", piece.rank());
        told.put("now", piece.now());
        told.put("usual", piece.usual());
        told.put("good", piece.good());
        told.put("visitors_a_week", size(piece.visitors()));
        piece.worth().ifPresent(worth -> told.put("worth_a_week", size(worth)));
        return told;
    }

    private static List<Double> size(Size size) {
        return List.of(size.estimate(), size.low(), size.high());
    }
}
