package org.qunzhi.history;

import java.util.HashSet;
import java.util.Set;

/**
 * Which events concern a thing: those that name it, and those that name what is known to be its own
 * – the scoring of an entry, the list of an award. What links it is learnt from the events
 * themselves, so first show it all of them ({@link #with}), then ask.
 *
 * @param links what else stands for the thing
 */
public record Concern(Thing thing, Set<Mention> links) {

    private static final Set<String> OF_AN_ORGANIZATION =
            Set.of(
                    "organization-founded",
                    "organization-applied",
                    "first-decision-maker-named",
                    "organization-confirmed",
                    "first-decision-maker-seated",
                    "organization-rejected",
                    "unit-added",
                    "membership-requested",
                    "membership-accepted",
                    "membership-declined",
                    "promotion-path-opened",
                    "appointed",
                    "appointment-ended",
                    "plan-drafted",
                    "plan-approved",
                    "contest-announced");

    public Concern {
        links = Set.copyOf(links);
    }

    public static Concern of(Thing thing) {
        return new Concern(thing, Set.of());
    }

    /** Is there anything that an event could link it with? */
    public boolean learns() {
        return thing.kind() == Kind.ENTRY || thing.kind() == Kind.AWARD;
    }

    /** Knows also what this event links the thing with. */
    public Concern with(Seen event) {
        var mentions = Mention.of(event);
        if (!mentions.contains(thing.mention())) return this;
        var linked = new HashSet<>(links);
        mentions.stream().filter(this::isItsOwn).forEach(linked::add);
        return linked.size() == links.size() ? this : new Concern(thing, linked);
    }

    private boolean isItsOwn(Mention mention) {
        return switch (thing.kind()) {
            case ENTRY -> mention.field().equals("scoring");
            case AWARD -> mention.field().equals("awardList");
            case ORGANIZATION, APPOINTMENT, ANNUAL_PLAN, CIRCLE, TOPIC, CONTEST, ROUND -> false;
        };
    }

    /** Is it about the thing? Almost everything names an organisation and is about another. */
    public boolean concerns(Seen event) {
        var mentions = Mention.of(event);
        if (thing.kind() == Kind.ORGANIZATION && !OF_AN_ORGANIZATION.contains(event.name()))
            return false;
        if (mentions.contains(thing.mention())) return true;
        // Of its award list, what is about the list as a whole.
        boolean another =
                mentions.stream().anyMatch(one -> one.field().equals(thing.kind().field()));
        return !another && mentions.stream().anyMatch(links::contains);
    }
}
