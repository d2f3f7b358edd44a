/// Who may see and do what: sign-in rules, headers, hosts.
@NullMarked
package fulcrum.web.security;

import org.jspecify.annotations.NullMarked;
