package fulcrum.effects;

import fulcrum.metrics.Cut;
import fulcrum.outlook.ActionQuestion;
import fulcrum.outlook.Course;
import fulcrum.outlook.CourseQuestion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What a reading stands on, as a digest: the action, its neighbours, the goal and the days of its
/// figure. Where that is as it was, nothing has to be read again.
final class Footing {

    /// One more whenever effects are measured or priced another way: everything is read anew.
    private static final int METHOD = 4;

    private Footing() {}

    static String of(Appraising appraising, Appraising.Work asked) {
        var bare =
                "%d|%d|%s|%s"
                        .formatted(
                                METHOD,
                                asked.action().version(),
                                asked.amended(),
                                asked.execution());
        return digest(
                appraising
                        .asked(asked)
                        .map(question ->
                                String.join(
                                        "|",
                                        bare,
                                        question.toString(),
                                        appraising.goal().toString(),
                                        days(appraising, question, question.course()),
                                        beside(appraising, question)))
                        .orElse(bare));
    }

    /// Those that did not get it by lot are read as well.
    private static String beside(Appraising appraising, ActionQuestion question) {
        return question.lot()
                .map(lot -> {
                    var all = lot.groups().stream().flatMap(List::stream).toList();
                    var course = question.course();
                    var others =
                            new CourseQuestion(
                                    course.store(),
                                    course.metric(),
                                    List.of(new Cut.Filter(lot.by(), all)),
                                    course.basis(),
                                    List.of());
                    return days(appraising, question, others);
                })
                .orElse("");
    }

    /// What comes after the action says nothing of it.
    private static String days(
            Appraising appraising, ActionQuestion question, CourseQuestion asked) {
        if (!(appraising.course(asked) instanceof Course course)) {
            return "";
        }
        var until = question.action().until();
        var end = course.days().until().isBefore(until) ? course.days().until() : until;
        return course.days().from().isBefore(end)
                ? course.provisional().filter(end::isAfter)
                        + course.days().from().datesUntil(end).map(course::at).toList().toString()
                : "";
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
