package fulcrum.web.review;

import fulcrum.web.drawing.LineChart;
import fulcrum.web.drawing.SixTwelve;
import fulcrum.web.drawing.Stack;
import java.util.List;
import java.util.Optional;

/// The review of a week.
///
/// @param week the Monday
/// @param days of the week, as people read them
/// @param earlier addresses of the weeks beside it; empty where there are none
/// @param made when it was made; empty where it is not yet
/// @param number of the making, which is signed
/// @param signed by whom and when; empty while it is open
/// @param body none while it is being made for the first time
public record ReviewPage(
        String store,
        String storeName,
        String week,
        String days,
        String earlier,
        String later,
        String made,
        int number,
        String signed,
        boolean making,
        boolean hasFacts,
        Optional<Body> body,
        List<Person> people,
        String fault) {

    public ReviewPage {
        people = List.copyOf(people);
    }

    /// Whether something can still be said.
    public boolean open() {
        return signed.isEmpty() && body.isPresent();
    }

    /// Somebody who can take work.
    public record Person(String id, String name) {}

    public record Body(
            String goal,
            List<Tile> tiles,
            List<String> restated,
            List<Exceptional> exceptions,
            List<Follow> follows,
            List<Row> rows,
            List<Aim> aims,
            List<Done> verdicts,
            List<Spent> hours,
            List<Step> steps,
            List<Note> notes) {

        public Body {
            tiles = List.copyOf(tiles);
            restated = List.copyOf(restated);
            exceptions = List.copyOf(exceptions);
            follows = List.copyOf(follows);
            rows = List.copyOf(rows);
            aims = List.copyOf(aims);
            verdicts = List.copyOf(verdicts);
            hours = List.copyOf(hours);
            steps = List.copyOf(steps);
            notes = List.copyOf(notes);
        }
    }

    /// A figure at the head of the page.
    public record Tile(String name, String value, List<Compared> beside) {}

    /// @param style whether it is better or worse
    public record Compared(String change, String style, String with) {}

    /// A figure that was more than chance.
    ///
    /// @param usual between what it lies by itself
    public record Exceptional(
            String metric,
            String name,
            String value,
            String usual,
            String stake,
            boolean loss,
            LineChart chart,
            List<String> told,
            List<String> causes,
            String festivals,
            List<Link> actions,
            String explain,
            List<Note> notes) {}

    public record Link(String text, String to) {}

    /// What was said.
    ///
    /// @param action that came of it
    public record Note(int number, String kind, String words, String who, Optional<Link> action) {}

    /// A decision of the week before and what became of it.
    public record Follow(String words, String who, String state, Optional<Link> action) {}

    /// A metric of the tree.
    ///
    /// @param value of the week, beside `prior`, the week before, the `year` before and the
    ///   `target`
    /// @param toDate month, quarter and year so far
    public record Row(
            String metric,
            String name,
            int depth,
            boolean provisional,
            boolean outside,
            String value,
            String exact,
            Compared prior,
            Compared year,
            Compared target,
            List<Dated> toDate,
            SixTwelve chart,
            String address) {}

    /// A figure so far, beside the same days a year before.
    public record Dated(String value, Compared year) {}

    public record Aim(
            String name,
            String value,
            String period,
            String state,
            String style,
            String expected,
            String odds,
            String week,
            String rate,
            String to,
            List<Why> why) {

        public Aim {
            why = List.copyOf(why);
        }
    }

    /// A share of why a goal or its week was missed.
    ///
    /// @param worth in the goal's unit
    /// @param style whether it helped or harmed
    /// @param told whether facts tell it
    public record Why(
            String name,
            String amount,
            String between,
            String worth,
            String style,
            boolean told,
            List<String> reckoned) {

        public Why {
            reckoned = List.copyOf(reckoned);
        }
    }

    /// An action and its verdict.
    public record Done(
            int number,
            String title,
            String owner,
            String kind,
            String result,
            String told,
            String metric,
            String share,
            String worth,
            String between,
            boolean firm,
            double size,
            String to) {}

    public record Spent(String name, String hours, Stack stack) {}

    /// A step of the next plan.
    ///
    /// @param answer who took or left it, and what came of it; empty while it is open
    public record Step(
            String key,
            String kind,
            String head,
            String reason,
            String worth,
            boolean loss,
            Optional<Link> about,
            String answer,
            Optional<Link> action) {}
}
