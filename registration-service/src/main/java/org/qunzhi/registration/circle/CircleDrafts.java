package org.qunzhi.registration.circle;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.draft.DraftKind;
import org.qunzhi.platform.draft.DraftPlace;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.registration.KeptKeys;
import org.qunzhi.rules.registration.CalendarDay;
import org.springframework.stereotype.Component;

/** The form of a new circle, by the organisation in which an employee means to form it. */
@Component
class CircleDrafts implements DraftKind, Follower {
    private final Standing standing;
    private final Drafts drafts;
    private final Clock clock;

    CircleDrafts(Standing standing, Drafts drafts, Clock clock) {
        this.standing = standing;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "circle";
    }

    @Override
    public Optional<DraftPlace> place(String person, String organization) {
        var today = CalendarDay.of(clock.instant());
        if (!standing.employersOn(person, today).contains(organization)) return Optional.empty();
        var owner = KeptKeys.draftsOf(person, organization);
        return Optional.of(new DraftPlace(code(), organization, person, organization, owner));
    }

    @EventHandler
    void on(CircleEvent event, @MetaDataValue(Attributes.ACTOR) @Nullable String actor) {
        if (event instanceof CircleFormed formed)
            drafts.delete(code(), formed.organization(), Objects.requireNonNull(actor));
    }
}
