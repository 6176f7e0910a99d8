package org.qunzhi.review.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Actor;
import org.qunzhi.review.Seats.Seat;
import org.springframework.stereotype.Component;

/** From which seat somebody acts, and who employs them today. */
@Component
class ActingSeats {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Scores scores;
    private final Standing standing;
    private final Clock clock;

    ActingSeats(Scores scores, Standing standing, Clock clock) {
        this.scores = scores;
        this.standing = standing;
        this.clock = clock;
    }

    /** Only who acts as an expert acts from a seat. */
    Optional<Seat> seat(String scoring, Acting acting) {
        if (acting.role() != Role.EXPERT) return Optional.empty();
        return scores.seatOf(scoring, acting.person(), acting.organization());
    }

    /** An expert decides under the pseudonym of the seat; anybody else under their own name. */
    static Actor actor(Acting acting, Optional<Seat> seat) {
        return seat.map(own -> new Actor(own.seat(), own.organizer(), authority(own)))
                .orElseGet(acting::actor);
    }

    private static String authority(Seat own) {
        return "seat:" + own.seat() + "@" + own.version();
    }

    Set<String> employers(Acting acting) {
        return standing.employersOn(acting.person(), LocalDate.ofInstant(clock.instant(), CHINA));
    }
}
