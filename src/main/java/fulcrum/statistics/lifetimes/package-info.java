/// How often buyers come back, how long they stay buyers, and what they spend: models of whole
/// crowds, learned by maximum likelihood. Works on plain numbers in one unit of time.
@NullMarked
package fulcrum.statistics.lifetimes;

import org.jspecify.annotations.NullMarked;
