package org.qunzhi.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.qunzhi.contracts.audit.LogKeyEvent;
import org.qunzhi.contracts.audit.StreamListEvent;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.NumberingEvent;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.ScoringEvent;

/** The services that decide, and the vocabularies in which they speak. */
public enum Context {
    PLAN,
    REGISTRATION,
    REVIEW,
    AWARD,
    AUDIT;

    /** As it stands in topics, event types and addresses: {@code review}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Kafka topic that carries every event of this context. */
    public String topic() {
        return "qunzhi." + code() + ".events";
    }

    /** CloudEvents {@code source}. */
    public String source() {
        return "/qunzhi/" + code();
    }

    /** CloudEvents {@code type}: {@code org.qunzhi.review.score-sheet-sealed.v1}. */
    public String type(EventType type) {
        return type(type.value(), type.version());
    }

    /** The same for a stored form that these contracts need not know (any more, or yet). */
    public String type(String name, int version) {
        return "org.qunzhi." + code() + "." + name + ".v" + version;
    }

    /** The sealed interfaces whose records are this context's events. */
    public List<Class<?>> vocabularies() {
        return switch (this) {
            case PLAN ->
                    List.of(
                            OrganizationEvent.class,
                            MembershipEvent.class,
                            PersonEvent.class,
                            AppointmentEvent.class,
                            ErasureEvent.class,
                            AnnualPlanEvent.class);
            case REGISTRATION -> List.of(CircleEvent.class, NumberingEvent.class, TopicEvent.class);
            case REVIEW -> List.of(RoundEvent.class, ScoringEvent.class, RankingEvent.class);
            case AWARD -> List.of(ContestEvent.class, EntryEvent.class, AwardEvent.class);
            case AUDIT -> List.of(StreamListEvent.class, LogKeyEvent.class);
        };
    }

    /**
     * Every event of this context by its stored name, in name order.
     *
     * @throws IllegalStateException where two events share a name or one has none
     */
    public Map<String, Class<?>> events() {
        var events = new TreeMap<String, Class<?>>();
        for (var vocabulary : vocabularies()) {
            for (var event : vocabulary.getPermittedSubclasses()) {
                var type = event.getAnnotation(EventType.class);
                if (type == null || events.put(type.value(), event) != null) {
                    throw new IllegalStateException(event + " has no stored name of its own");
                }
            }
        }
        return events;
    }
}
