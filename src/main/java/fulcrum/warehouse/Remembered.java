package fulcrum.warehouse;

import java.util.LinkedHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// Answers that are kept until the facts change; the least recently wanted are forgotten first.
///
/// What is asked names the store, and facts are the same for whoever may see that store, so an
/// answer never depends on who asked.
public final class Remembered<Q, A> {

    private final LongSupplier version;
    private final long most;
    private final ToLongFunction<A> weight;
    private final LinkedHashMap<Q, A> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long at;
    private long held;

    /// @param most what the answers together may weigh
    Remembered(LongSupplier version, long most, ToLongFunction<A> weight) {
        this.version = version;
        this.most = most;
        this.weight = weight;
    }

    /// The version is read before the facts are: an answer may be newer than it says, never older.
    public A of(Q question, Supplier<A> ask) {
        long now = version.getAsLong();
        synchronized (answers) {
            forgetBefore(now);
            var known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        var answer = ask.get();
        keep(question, answer, now);
        return answer;
    }

    /// Whether `of` answers at once.
    public boolean knows(Q question) {
        long now = version.getAsLong();
        synchronized (answers) {
            forgetBefore(now);
            return answers.containsKey(question);
        }
    }

    private void forgetBefore(long now) {
        if (now > at) {
            answers.clear();
            held = 0;
            at = now;
        }
    }

    private void keep(Q question, A answer, long asOf) {
        long heavy = weight.applyAsLong(answer);
        synchronized (answers) {
            if (asOf != at || heavy > most || answers.containsKey(question)) {
                return;
            }
            answers.put(question, answer);
            held += heavy;
            while (held > most) {
                held -= weight.applyAsLong(answers.pollFirstEntry().getValue());
            }
        }
    }
}
