/// `fulcrum people`.
@NullMarked
package fulcrum.cli.people;

import org.jspecify.annotations.NullMarked;
