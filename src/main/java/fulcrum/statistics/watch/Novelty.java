package fulcrum.statistics.watch;

import fulcrum.statistics.statespace.Sample;

/// The steps of what comes for the first time: nobody knows beforehand what it does, so they are
/// learned from, not judged.
final class Novelty {

    private Novelty() {}

    static boolean[] of(Sample sample) {
        var novel = new boolean[sample.length()];
        for (var event : sample.regressors()) {
            int first = 0;
            while (first < novel.length && event[first] == 0) {
                first++;
            }
            for (int step = first; first > 0 && step < novel.length && event[step] != 0; step++) {
                novel[step] = true;
            }
        }
        return novel;
    }
}
