package fulcrum.web.actions;

import fulcrum.actions.Link;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.actions.BoardPage.View;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What can be chosen in the forms of work.
record Choices(Rooms rooms, Frame frame, Store store) {

    /// Who works here now, each as an owner.
    List<Option> owners() {
        return rooms.people().workers(store.id()).stream()
                .map(person -> Option.of(person.id().value(), person.name(), false))
                .toList();
    }

    List<Option> links() {
        return Arrays.stream(Link.values())
                .map(link -> Option.of(link.word(), frame.say(link.said()), false))
                .toList();
    }

    List<Option> links(String chosen) {
        return chosen(links().stream(), chosen);
    }

    List<Option> metrics() {
        var locale = frame.texts().locale();
        return rooms.metrics(store).all().stream()
                .map(metric -> Option.of(metric.id().value(), metric.name().in(locale), false))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    List<Option> views(View chosen) {
        return Arrays.stream(View.values())
                .map(view ->
                        Option.of(
                                view.name().toLowerCase(Locale.ROOT),
                                frame.say(ActionWords.view(view)),
                                view == chosen))
                .toList();
    }

    /// The options with one that is empty before them, such as for all or none.
    List<Option> with(String empty, List<Option> options, String chosen) {
        return chosen(
                Stream.concat(Stream.of(Option.of("", frame.say(empty), false)), options.stream()),
                chosen);
    }

    private static List<Option> chosen(Stream<Option> options, String chosen) {
        return options.map(one -> Option.of(one.value(), one.label(), one.value().equals(chosen)))
                .toList();
    }
}
