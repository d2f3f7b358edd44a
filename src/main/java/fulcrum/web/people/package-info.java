/// Who works here: roles, stores, links to set a password; joining by such a link.
@NullMarked
package fulcrum.web.people;

import org.jspecify.annotations.NullMarked;
