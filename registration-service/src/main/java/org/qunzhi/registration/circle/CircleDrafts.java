package org.qunzhi.registration.circle;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.draft.DraftKind;
import org.qunzhi.platform.draft.DraftPlace;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.registration.KeptKeys;
import org.qunzhi.rules.registration.CalendarDay;
import org.springframework.stereotype.Component;

/**
 * The form of a circle: of a new one by the organisation in which an employee means to form it, of
 * one to be amended by the circle, for its leader.
 */
@Component
class CircleDrafts implements DraftKind, Follower {
    private final Circles circles;
    private final Standing standing;
    private final Drafts drafts;
    private final Clock clock;

    CircleDrafts(Circles circles, Standing standing, Drafts drafts, Clock clock) {
        this.circles = circles;
        this.standing = standing;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "circle";
    }

    @Override
    public Optional<DraftPlace> place(String person, String target) {
        var led = circles.find(target).filter(circle -> circle.leader().equals(person));
        if (led.isPresent()) return Optional.of(place(person, target, led.get().organization()));
        var today = CalendarDay.of(clock.instant());
        return standing.employersOn(person, today).contains(target)
                ? Optional.of(place(person, target, target))
                : Optional.empty();
    }

    private DraftPlace place(String person, String target, String organization) {
        var owner = KeptKeys.draftsOf(person, organization);
        return new DraftPlace(code(), target, person, organization, owner);
    }

    @EventHandler
    void on(CircleEvent event, @MetaDataValue(Attributes.ACTOR) @Nullable String actor) {
        if (event instanceof CircleFormed formed)
            drafts.delete(code(), formed.organization(), Objects.requireNonNull(actor));
        // Applied for as it was: what was begun to mend is of no use any more.
        if (event instanceof CircleAmended || event instanceof CircleRegistrationApplied)
            drafts.delete(code(), event.circle(), Objects.requireNonNull(actor));
    }
}
