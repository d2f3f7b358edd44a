package fulcrum.diagnosis;

import fulcrum.diagnosis.PlantedFaults.Fault;
import fulcrum.effects.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Which findings name which planted fault, by `diagnosis/faults.yaml`.
final class FaultNames {

    private final JsonNode names = names();

    private static JsonNode names() {
        try (var file = FaultNames.class.getResourceAsStream("/diagnosis/faults.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of the parts that a finding names, what those cost that the fault struck.
    Optional<Size> stake(Fault fault, Finding finding) {
        var part = names.path(fault.kind()).path("part").asString("");
        var struck =
                finding.parts().stream()
                        .filter(one -> isPart(fault, one.part(), part))
                        .flatMap(one -> one.stake().stream())
                        .reduce((one, other) ->
                                new Size(
                                        one.estimate() + other.estimate(),
                                        one.low() + other.low(),
                                        one.high() + other.high()));
        return finding.parts().isEmpty() ? finding.stake() : struck;
    }

    /// Whether a finding names a fault by its cause.
    boolean isNamed(Fault fault, Finding finding) {
        var part = names.path(fault.kind()).path("part").asString("");
        return isListed("names", fault, finding) && isPart(fault, finding, part);
    }

    /// Whether a finding tells of what a fault does.
    boolean isShown(Fault fault, Finding finding) {
        return isListed("shows", fault, finding) && isPart(fault, finding, "");
    }

    boolean isListed(String list, Fault fault, Finding finding) {
        return names.path(fault.kind()).path(list).values().stream()
                .anyMatch(one -> one.asString("").equals(finding.check().id()));
    }

    private static boolean isPart(Fault fault, Finding finding, String pattern) {
        var parts = parts(finding);
        return parts.isEmpty() || parts.stream().anyMatch(part -> isPart(fault, part, pattern));
    }

    private static List<String> parts(Finding finding) {
        return finding.parts().isEmpty()
                ? finding.evidence().stream()
                        .flatMap(one -> one.only().stream())
                        .flatMap(one -> one.values().stream())
                        .toList()
                : finding.parts().stream().map(Struck::part).toList();
    }

    private static boolean isPart(Fault fault, String part, String pattern) {
        return pattern.isEmpty()
                ? fault.parts().isEmpty() || struck(fault, part)
                : Pattern.compile(pattern).matcher(part).find() || struck(fault, part);
    }

    /// Titles end with the number of their product; words and variants begin as codes do.
    private static boolean struck(Fault fault, String part) {
        return fault.parts().contains(part)
                || fault.parts().stream()
                        .anyMatch(one ->
                                part.contains(one)
                                        || (one.contains("-") && part.endsWith(' ' + number(one))));
    }

    private static String number(String code) {
        return code.split("-", -1)[1];
    }
}
