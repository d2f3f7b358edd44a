package fulcrum.web.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which browser it was, by what it says of itself: enough to tell a phone from a laptop.
final class Browsers {

    /// Whoever imitates another comes before that one.
    private static final List<Mark> PROGRAMS =
            List.of(
                    new Mark("MicroMessenger/", "WeChat"),
                    new Mark("Edg", "Edge"),
                    new Mark("OPR/", "Opera"),
                    new Mark("Firefox/", "Firefox"),
                    new Mark("FxiOS/", "Firefox"),
                    new Mark("CriOS/", "Chrome"),
                    new Mark("Chrome/", "Chrome"),
                    new Mark("Safari/", "Safari"));

    private static final List<Mark> MACHINES =
            List.of(
                    new Mark("iPhone", "iPhone"),
                    new Mark("iPad", "iPad"),
                    new Mark("Android", "Android"),
                    new Mark("Windows", "Windows"),
                    new Mark("Mac OS X", "Mac"),
                    new Mark("Linux", "Linux"));

    private Browsers() {}

    private record Mark(String in, String name) {}

    /// `Firefox · Linux`; empty where it says nothing that is known.
    static String named(String agent) {
        return Stream.of(first(PROGRAMS, agent), first(MACHINES, agent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> first(List<Mark> marks, String agent) {
        return marks.stream().filter(mark -> agent.contains(mark.in())).map(Mark::name).findFirst();
    }
}
