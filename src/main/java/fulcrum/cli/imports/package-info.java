/// `fulcrum import` and `fulcrum imports`.
@NullMarked
package fulcrum.cli.imports;

import org.jspecify.annotations.NullMarked;
