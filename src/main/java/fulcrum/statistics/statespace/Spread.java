package fulcrum.statistics.statespace;

/// A covariance matrix of the state, row after row.
final class Spread {

    private final Shape shape;
    private final int size;
    private final double[] cells;

    private Spread(Shape shape, double[] cells) {
        this.shape = shape;
        this.size = shape.size();
        this.cells = cells;
    }

    static Spread none(Shape shape) {
        return new Spread(shape, new double[shape.size() * shape.size()]);
    }

    /// Nothing is known about any part of the state, to the same degree.
    static Spread identity(Shape shape) {
        var spread = none(shape);
        for (int i = 0; i < spread.size; i++) {
            spread.cells[i * spread.size + i] = 1;
        }
        return spread;
    }

    Spread copy() {
        return new Spread(shape, cells.clone());
    }

    double at(int row, int column) {
        return cells[row * size + column];
    }

    /// The covariance of the state with what is observed at a step.
    void withObserved(double[] into, int step) {
        int slot = shape.seasonal() ? shape.slot(step) : -1;
        for (int i = 0; i < size; i++) {
            int row = i * size;
            into[i] = slot < 0 ? cells[row] : cells[row] + cells[row + slot];
        }
    }

    /// Adds `weight · left · right'`, made symmetric.
    void add(double weight, double[] left, double[] right) {
        for (int i = 0; i < size; i++) {
            int row = i * size;
            double a = weight * left[i];
            double b = weight * right[i];
            for (int j = 0; j < size; j++) {
                cells[row + j] += 0.5 * (a * right[j] + b * left[j]);
            }
        }
    }

    /// Adds `weight · vector · vector'`.
    void add(double weight, double[] vector) {
        for (int i = 0; i < size; i++) {
            int row = i * size;
            double a = weight * vector[i];
            for (int j = 0; j < size; j++) {
                cells[row + j] += a * vector[j];
            }
        }
    }

    void advance(int step) {
        if (shape.slope()) {
            for (int j = 0; j < size; j++) {
                cells[j] += cells[size + j];
                cells[size + j] *= shape.damping();
            }
            for (int i = 0; i < size; i++) {
                cells[i * size] += cells[i * size + 1];
                cells[i * size + 1] *= shape.damping();
            }
        }
        if (shape.seasonal()) {
            advanceSeason(shape.slot(step + 1), shape.first());
        }
    }

    private void advanceSeason(int newest, int first) {
        for (int j = 0; j < size; j++) {
            double sum = 0;
            for (int i = first; i < size; i++) {
                sum += cells[i * size + j];
            }
            cells[newest * size + j] = -sum;
        }
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = first; j < size; j++) {
                sum += cells[i * size + j];
            }
            cells[i * size + newest] = -sum;
        }
    }

    /// What one step adds to the uncertainty of the state that it arrives at.
    void disturb(Variances variances, int arrived) {
        cells[0] += variances.level();
        if (shape.slope()) {
            cells[size + 1] += variances.slope();
        }
        if (shape.seasonal()) {
            int slot = shape.slot(arrived);
            cells[slot * size + slot] += variances.seasonal();
        }
    }

    /// `weights' · this · weights`.
    double of(double[] weights) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum += weights[i] * cells[i * size + j] * weights[j];
            }
        }
        return sum;
    }

    double[][] toArray() {
        var rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(cells, i * size, rows[i], 0, size);
        }
        return rows;
    }
}
