/// A person's own account.
@NullMarked
package fulcrum.web.account;

import org.jspecify.annotations.NullMarked;
