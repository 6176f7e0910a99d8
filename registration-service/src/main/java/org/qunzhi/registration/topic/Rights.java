package org.qunzhi.registration.topic;

import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.registration.circle.KnownCircle;
import org.qunzhi.registration.topic.TopicRefusal.NotAMember;
import org.qunzhi.registration.topic.TopicRefusal.NotItsPromoter;
import org.qunzhi.registration.topic.TopicRefusal.NotTheLeader;
import org.qunzhi.registration.topic.TopicRefusal.OwnTopic;
import org.qunzhi.registration.topic.TopicRefusal.UnknownTopic;

/** Who may do what with a topic; each answers what keeps this person from it. */
record Rights(TopicApplied topic, KnownCircle circle, Acting by) {

    Rights {
        if (!circle.circle().equals(topic.circle()))
            throw new IllegalArgumentException("another circle's members");
    }

    @Nullable TopicRefusal objectionToLeading() {
        if (circle.leader().equals(by.person())) return null;
        return knows() ? new NotTheLeader(by.person()) : new UnknownTopic(topic.topic());
    }

    @Nullable TopicRefusal objectionToWorking() {
        if (isMember()) return null;
        return knows() ? new NotAMember(by.person()) : new UnknownTopic(topic.topic());
    }

    /** Nobody judges their own: a promoter who is a member is none here. */
    @Nullable TopicRefusal objectionToJudging() {
        if (!knows()) return new UnknownTopic(topic.topic());
        if (!promotes()) return new NotItsPromoter(by.person());
        return isMember() ? new OwnTopic(by.person()) : null;
    }

    private boolean knows() {
        return isMember() || promotes();
    }

    private boolean isMember() {
        return circle.members().contains(by.person());
    }

    private boolean promotes() {
        return by.is(Role.PROMOTER, topic.organization(), topic.unit());
    }
}
