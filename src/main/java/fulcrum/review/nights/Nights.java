package fulcrum.review.nights;

import fulcrum.review.nights.Done.Standing;
import fulcrum.state.State;
import fulcrum.store.Store;
import fulcrum.units.Typed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what is due by itself: each work once for each business day of each store, whatever clocks,
/// restarts and other processes do in between.
public final class Nights {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final int GROWS = 3;
    private static final int LONGEST_WHY = 300;

    private final State state;
    private final InstantSource clock;
    private final RunningProcess process;
    private final List<NightWork> works;

    public Nights(State state, InstantSource clock, RunningProcess process, List<NightWork> works) {
        this.state = state;
        this.clock = clock;
        this.process = process;
        this.works = works.stream().sorted(Comparator.comparing(NightWork::at)).toList();
    }

    /// Does all that is due in these stores.
    public synchronized List<Done> run(List<Store> stores) {
        var done = new ArrayList<Done>();
        for (var store : stores) {
            for (var work : works) {
                for (var claimed = claim(store, work);
                        claimed.isPresent() && !Thread.currentThread().isInterrupted();
                        claimed = claim(store, work)) {
                    done.add(carryOut(store, work, claimed.get()));
                }
            }
        }
        return List.copyOf(done);
    }

    /// What was done last, the newest first.
    public static List<Done> newest(State state, int limit) {
        return state.read(db -> NightRows.newest(db, limit));
    }

    private Optional<Done> claim(Store store, NightWork work) {
        return state.transact(new Claim(store, work, process, clock.instant())::take);
    }

    private Done carryOut(Store store, NightWork work, Done claimed) {
        try {
            work.job().run(new Night(store, claimed.day(), claimed.missed()));
            return settled(changed(claimed, Standing.DONE, clock.instant(), ""));
        } catch (RuntimeException e) {
            LOG.warn("{} of {} for {} failed", work.name(), store.id().value(), claimed.day(), e);
            var standing = claimed.tries() < Claim.TRIES ? Standing.WAITING : Standing.GIVEN_UP;
            var why = Typed.line(String.valueOf(e.getMessage()), LONGEST_WHY);
            return settled(changed(claimed, standing, clock.instant(), why));
        }
    }

    private Done settled(Done done) {
        var pause = FIRST_PAUSE.multipliedBy((long) Math.pow(GROWS, done.tries() - 1.0));
        state.write(db -> NightRows.update(db, done, process.name(), done.changedAt().plus(pause)));
        LOG.info(
                "{} of {} for {}: {}, standing for {} missed",
                done.work(),
                done.store().value(),
                done.day(),
                done.standing(),
                done.missed());
        return done;
    }

    static Done changed(Done done, Standing standing, Instant at, String why) {
        return new Done(
                done.store(),
                done.work(),
                done.day(),
                standing,
                done.missed(),
                done.tries(),
                at,
                why);
    }
}
