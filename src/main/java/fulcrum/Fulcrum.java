package fulcrum;

import fulcrum.cli.CommandLineDoor;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Fulcrum.
@SpringBootApplication
public class Fulcrum {

    public static void main(String[] arguments) {
        System.exit(CommandLineDoor.run(arguments));
    }
}
