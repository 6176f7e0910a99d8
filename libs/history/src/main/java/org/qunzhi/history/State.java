package org.qunzhi.history;

/**
 * How a thing stands, as far as its reader knows. Each part is {@link Part.Unknown} until an event
 * that the reader sees tells it.
 */
public sealed interface State
        permits OrganizationState,
                AppointmentState,
                AnnualPlanState,
                CircleState,
                TopicState,
                ContestState,
                EntryState,
                RoundState,
                AwardState {

    String id();

    /**
     * After these events, in the order of the log.
     *
     * @param events that concern the thing
     */
    static State of(Thing thing, Iterable<Seen> events) {
        var id = thing.id();
        return switch (thing.kind()) {
            case ORGANIZATION -> OrganizationState.of(id, events);
            case APPOINTMENT -> AppointmentState.of(id, events);
            case ANNUAL_PLAN -> AnnualPlanState.of(id, events);
            case CIRCLE -> CircleState.of(id, events);
            case TOPIC -> TopicState.of(id, events);
            case CONTEST -> ContestState.of(id, events);
            case ENTRY -> EntryState.of(id, events);
            case ROUND -> RoundState.of(id, events);
            case AWARD -> AwardState.of(id, events);
        };
    }
}
