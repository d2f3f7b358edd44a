package fulcrum.web.drawing;

import java.util.ArrayList;
import java.util.List;

/// Amounts laid end to end on a line from 0 to 100.
public record Stack(List<Piece> pieces) {

    public static final double LENGTH = 100;

    public Stack {
        pieces = List.copyOf(pieces);
    }

    /// @param kind what gives it its colour and pattern
    public record Piece(String kind, String label, double from, double length) {}

    /// @param amount not below zero
    public record Part(String kind, String label, double amount) {}

    /// @param whole what the whole line stands for; above zero
    public static Stack of(List<Part> parts, double whole) {
        var pieces = new ArrayList<Piece>();
        double from = 0;
        for (var part : parts) {
            double length = LENGTH * part.amount() / whole;
            pieces.add(
                    new Piece(
                            part.kind(),
                            part.label(),
                            Polyline.rounded(from),
                            Polyline.rounded(length)));
            from += length;
        }
        return new Stack(pieces);
    }
}
