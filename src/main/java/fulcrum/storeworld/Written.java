package fulcrum.storeworld;

import java.nio.file.Path;

/// What was written of a world.
///
/// @param exports folder with the platform's export files; the truth lies beside it in `truth`
public record Written(Path exports, int days, long orders, long lines, long files, long bytes) {

    /// The same in a folder that has got its name.
    Written in(Path world) {
        return new Written(world.resolve("exports"), days, orders, lines, files, bytes);
    }
}
