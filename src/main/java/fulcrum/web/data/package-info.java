/// The Data page: files in, what became of them, what the facts reach, the stores.
@NullMarked
package fulcrum.web.data;

import org.jspecify.annotations.NullMarked;
