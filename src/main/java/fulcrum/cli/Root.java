package fulcrum.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "fulcrum",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "fulcrum 0.1.0",
        description = "Runs an e-commerce store as a closed loop.",
        footer = {"", "Example: fulcrum import ~/Downloads/*.csv --store toys"})
final class Root implements Runnable {

    private final Desk desk;

    @Spec private CommandSpec spec;

    Root(Desk desk) {
        this.desk = desk;
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Data directory (default: FULCRUM_DATA, else ~/.fulcrum).")
    void data(Path directory) {
        desk.useDirectory(directory);
    }

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            scope = ScopeType.INHERIT,
            description = "Language of what is said (default: that of the machine).")
    void language(String language) {
        desk.speak(language);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), desk.say("cli.no-command"));
    }
}
