package fulcrum.storeworld.exports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// Lets a chain end as a statement; the checking compiler knows the annotation by its name.
@Target(ElementType.TYPE)
@interface CanIgnoreReturnValue {}
