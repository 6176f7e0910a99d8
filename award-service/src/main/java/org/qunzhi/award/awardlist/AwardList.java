package org.qunzhi.award.awardlist;

import static java.util.Objects.requireNonNull;
import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.awardlist.AwardListCommand.ConferAwards;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueConferral;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueProposal;
import org.qunzhi.award.awardlist.AwardListCommand.ProposeAwards;
import org.qunzhi.award.awardlist.AwardListCommand.StartPublicity;
import org.qunzhi.award.awardlist.AwardListRefusal.AlreadyConferred;
import org.qunzhi.award.awardlist.AwardListRefusal.NotSecretaryOrChair;
import org.qunzhi.award.awardlist.AwardListRefusal.NotSignatory;
import org.qunzhi.award.awardlist.AwardListRefusal.OwnEntry;
import org.qunzhi.award.awardlist.AwardListRefusal.OwnProposal;
import org.qunzhi.award.awardlist.AwardListRefusal.ProposalIncomplete;
import org.qunzhi.award.awardlist.AwardListRefusal.PublicityAlreadyStarted;
import org.qunzhi.award.awardlist.AwardListRefusal.PublicityNotStarted;
import org.qunzhi.award.awardlist.AwardListRefusal.PublicityRunning;
import org.qunzhi.award.awardlist.AwardListRefusal.UnknownAwardList;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.AwardEvent.PublicityEnded;
import org.qunzhi.contracts.award.AwardEvent.PublicityStarted;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;
import org.qunzhi.rules.award.AwardLine;

/**
 * LN art. 6, 13: proposed, publicised, conferred; nobody confers what they proposed.
 *
 * @param awards proposed so far, in the order of their places
 * @param conferred how many of them are conferred
 * @param until when publicity ends, once it has started
 */
record AwardList(
        State state,
        @Nullable AwardListOpened opened,
        List<AwardLine> awards,
        int conferred,
        @Nullable Instant until) {
    static final AwardList NONE = new AwardList(State.NONE, null, List.of(), 0, null);

    enum State {
        NONE,
        PROPOSING,
        PROPOSED,
        PUBLICISED,
        CONFERRING,
        CONFERRED
    }

    Decision<AwardEvent> decide(AwardListCommand command, Instant now) {
        return switch (command) {
            case ProposeAwards propose -> Proposal.decide(this, propose);
            case ContinueProposal next -> Proposal.decide(this, next);
            case StartPublicity start -> publicise(start, now);
            case ConferAwards confer -> confer(confer, now);
            case ContinueConferral next ->
                    state == State.CONFERRING && next.from() == conferred
                            ? accepted(conferral())
                            : nothing();
        };
    }

    private Decision<AwardEvent> publicise(StartPublicity start, Instant now) {
        var acting = start.acting();
        var list = opened();
        var stranger = stranger(acting);
        if (stranger.isPresent()) return refused(stranger.get());
        if (acting.role() != Role.SECRETARY && acting.role() != Role.CHAIR)
            return refused(new NotSecretaryOrChair());
        if (start.ownContests().contains(list.contest()))
            return refused(new OwnEntry(list.contest()));
        if (state == State.PROPOSING) return refused(new ProposalIncomplete(awards.size()));
        if (until != null) return refused(new PublicityAlreadyStarted(until));

        var end = now.plus(Duration.ofHours(24L * list.publicityDays()));
        return accepted(new PublicityStarted(list.awardList(), list.contest(), now, end));
    }

    private Decision<AwardEvent> confer(ConferAwards confer, Instant now) {
        var acting = confer.acting();
        var list = opened();
        var stranger = stranger(acting);
        if (stranger.isPresent()) return refused(stranger.get());
        if (acting.role() != Role.DECISION_MAKER && acting.role() != Role.ISSUER_SIGNATORY)
            return refused(new NotSignatory());
        if (acting.person().equals(list.proposer())) return refused(new OwnProposal());
        if (confer.ownContests().contains(list.contest()))
            return refused(new OwnEntry(list.contest()));
        if (until == null) return refused(new PublicityNotStarted(list.awardList()));
        if (state != State.PUBLICISED) return refused(new AlreadyConferred(list.awardList()));
        if (now.isBefore(until)) return refused(new PublicityRunning(until));

        var ended = new PublicityEnded(list.awardList(), list.contest());
        return accepted(Stream.concat(Stream.of(ended), conferral().stream()).toList());
    }

    /** To another organisation a list that may not be public yet does not exist. */
    private Optional<Refusal> stranger(Acting acting) {
        return acting.organization().equals(opened().organizer())
                ? Optional.empty()
                : Optional.of(new UnknownAwardList(opened().awardList()));
    }

    private List<AwardEvent> conferral() {
        var list = opened();
        int end = Math.min(conferred + Chunk.MOST_AWARDS, awards.size());
        var events = new ArrayList<AwardEvent>();
        for (int i = conferred; i < end; i++) {
            var award = awards.get(i);
            events.add(
                    new AwardConferred(
                            list.awardList(),
                            list.contest(),
                            i + 1,
                            award.award(),
                            award.entry(),
                            award.tier()));
        }
        if (end == awards.size()) {
            var hash = AwardLine.hash(awards);
            events.add(new AwardsConferred(list.awardList(), list.contest(), end, hash));
        }
        return List.copyOf(events);
    }

    AwardList after(AwardEvent event) {
        return switch (event) {
            case AwardListOpened list -> new AwardList(State.PROPOSING, list, awards, 0, null);
            case AwardProposed award -> with(award);
            case AwardsProposed _ -> in(State.PROPOSED);
            case PublicityStarted started ->
                    new AwardList(State.PUBLICISED, opened, awards, 0, started.until());
            case PublicityEnded _ -> in(State.CONFERRING);
            case AwardConferred award -> new AwardList(state, opened, awards, award.place(), until);
            case AwardsConferred _ -> in(State.CONFERRED);
        };
    }

    private AwardList in(State next) {
        return new AwardList(next, opened, awards, conferred, until);
    }

    private AwardList with(AwardProposed award) {
        var more = new ArrayList<>(awards);
        more.add(new AwardLine(award.award(), award.entry(), award.tier()));
        return new AwardList(state, opened, List.copyOf(more), 0, null);
    }

    /** Every stream begins with it, so it is there once the list exists. */
    @Override
    public AwardListOpened opened() {
        return requireNonNull(opened);
    }
}
