/// The sign-in page, and signing out.
@NullMarked
package fulcrum.web.signin;

import org.jspecify.annotations.NullMarked;
