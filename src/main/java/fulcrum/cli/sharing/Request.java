package fulcrum.cli.sharing;

import fulcrum.cli.Caller;
import java.util.List;

/// A command as another process wants it carried out.
public record Request(Caller caller, List<String> arguments) {

    public Request {
        arguments = List.copyOf(arguments);
    }
}
