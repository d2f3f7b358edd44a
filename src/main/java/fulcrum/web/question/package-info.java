/// What a reader asks in the address of a page, the fields to ask it with, and figures as read.
@NullMarked
package fulcrum.web.question;

import org.jspecify.annotations.NullMarked;
