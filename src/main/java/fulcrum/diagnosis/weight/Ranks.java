package fulcrum.diagnosis.weight;

import java.util.List;

/// Where values stand among those of other weeks: 0 the worst, 1 the best, equals in the middle.
record Ranks(List<List<Double>> sample) {

    Ranks {
        sample = List.copyOf(sample);
    }

    List<Double> of(List<Double> row) {
        var ranks = new java.util.ArrayList<Double>();
        for (int column = 0; column < row.size(); column++) {
            ranks.add(of(row.get(column), column));
        }
        return ranks;
    }

    private double of(double value, int column) {
        double below = 0;
        for (var one : sample) {
            int side = Double.compare(one.get(column), value);
            below += side < 0 ? 1 : side == 0 ? 0.5 : 0;
        }
        return below / sample.size();
    }

    List<List<Double>> all() {
        return sample.stream().map(this::of).toList();
    }
}
