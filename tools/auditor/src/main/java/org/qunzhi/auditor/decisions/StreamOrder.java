package org.qunzhi.auditor.decisions;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;

/**
 * What may stand right behind what in one stream. Stored names are in clear in every entry, so it
 * holds for whoever looks, however little they are shown.
 */
final class StreamOrder implements Check {
    /** Stands for the beginning of a stream. */
    private static final String START = "";

    /** By the stored name of an event: behind which events of its stream it may stand. */
    static final Map<String, Set<String>> BEHIND =
            Map.ofEntries(
                    entry("organization-founded", Set.of(START)),
                    entry("organization-applied", Set.of(START)),
                    entry("first-decision-maker-named", Set.of("organization-applied")),
                    entry("organization-confirmed", Set.of("first-decision-maker-named")),
                    entry("organization-rejected", Set.of("first-decision-maker-named")),
                    entry(
                            "first-decision-maker-seated",
                            Set.of("organization-founded", "organization-confirmed")),
                    entry("unit-added", Set.of("first-decision-maker-seated", "unit-added")),
                    entry("appointed", Set.of(START)),
                    entry("appointment-ended", Set.of("appointed")),
                    entry("membership-requested", Set.of(START)),
                    entry("membership-accepted", Set.of("membership-requested")),
                    entry("membership-declined", Set.of("membership-requested")),
                    entry("promotion-path-opened", Set.of("membership-accepted")),
                    entry("person-registered", Set.of(START)),
                    entry(
                            "employment-began",
                            Set.of("person-registered", "employment-began", "employment-ended")),
                    entry("employment-ended", Set.of("employment-began", "employment-ended")),
                    entry("erasure-requested", Set.of(START, "erasure-rejected")),
                    entry("erasure-rejected", Set.of("erasure-requested")),
                    entry("erasure-approved", Set.of("erasure-requested")),
                    entry("person-erased", Set.of("erasure-approved")),
                    entry("plan-drafted", Set.of(START)),
                    entry("plan-revised", Set.of("plan-drafted", "plan-revised", "plan-returned")),
                    entry("plan-submitted", Set.of("plan-drafted", "plan-revised")),
                    entry("plan-approved", Set.of("plan-submitted")),
                    entry("plan-returned", Set.of("plan-submitted")),
                    entry("number-issued", Set.of(START, "number-issued")),
                    entry("circle-formed", Set.of(START)),
                    entry(
                            "circle-member-joined",
                            Set.of(
                                    "circle-formed",
                                    "circle-member-joined",
                                    "circle-amended",
                                    "circle-member-left")),
                    entry("circle-amended", Years.AMENDED_BEHIND),
                    entry("circle-member-left", Set.of("circle-amended", "circle-member-left")),
                    entry(
                            "circle-leader-changed",
                            Set.of("circle-amended", "circle-member-left", "circle-member-joined")),
                    entry("circle-registration-applied", Years.BEHIND),
                    entry("circle-registration-approved", Years.DECIDED_BEHIND),
                    entry("circle-registration-returned", Years.DECIDED_BEHIND),
                    entry("circle-registered", Years.DECIDED_BEHIND),
                    entry("topic-applied", Set.of(START, "topic-returned")),
                    entry("topic-approved", Set.of("topic-applied")),
                    entry("topic-returned", Set.of("topic-applied")),
                    entry("topic-registered", Set.of("topic-approved")),
                    entry("activity-recorded", Work.BEHIND),
                    entry("activity-attended", Set.of("activity-recorded", "activity-attended")),
                    entry("result-submitted", Work.BEHIND),
                    entry("result-accepted", Set.of("result-submitted")),
                    entry("result-returned", Set.of("result-submitted")),
                    entry("round-opened", Set.of(START)),
                    entry("expert-seated", Panel.BEHIND),
                    entry("entry-listed", Panel.BEHIND),
                    entry("scoring-started", Set.of("expert-seated", "entry-listed")),
                    entry("scoring-closed", Set.of("scoring-started")),
                    entry("round-revealed", Set.of("scoring-closed")),
                    entry("scoring-opened", Set.of(START)),
                    entry("expert-assigned", Sheet.PANEL_BEHIND),
                    entry("expert-recused", Sheet.RECUSED_BEHIND),
                    entry("score-sheet-sealed", Sheet.SEALED_BEHIND),
                    entry("scoring-ended", Sheet.SEALED_BEHIND),
                    entry("scoring-halted", Sheet.OPENED_BEHIND),
                    entry("sheet-exclusion-approved", Sheet.DECIDED_BEHIND),
                    entry("sheet-excluded", Set.of("sheet-exclusion-approved")),
                    entry("score-sheet-revealed", Sheet.REVEALED_BEHIND),
                    entry("score-sheet-comment-revealed", Set.of("score-sheet-revealed")),
                    entry("entry-scored", Sheet.REVEALED_BEHIND),
                    entry("entry-unscored", Sheet.REVEALED_BEHIND),
                    entry("entry-ranked", Set.of(START, "entry-ranked")),
                    entry("ranking-concluded", Set.of(START, "entry-ranked")),
                    entry("contest-announced", Set.of(START)),
                    entry("entry-submitted", Set.of(START, "entry-returned")),
                    entry("entry-recommended", Set.of("entry-submitted", "entry-recommended")),
                    entry("entry-returned", Set.of("entry-submitted", "entry-recommended")),
                    entry("entry-admitted", Set.of("entry-submitted", "entry-recommended")),
                    entry("award-list-opened", Set.of(START)),
                    entry("award-proposed", Set.of("award-list-opened", "award-proposed")),
                    entry("awards-proposed", Set.of("award-list-opened", "award-proposed")),
                    entry("publicity-started", Set.of("awards-proposed")),
                    entry("publicity-ended", Set.of("publicity-started")),
                    entry("award-conferred", Set.of("publicity-ended", "award-conferred")),
                    entry("awards-conferred", Set.of("publicity-ended", "award-conferred")));

    /** The registrations of several years of one circle stand between each other. */
    private interface Years {
        Set<String> DECIDED_BEHIND =
                Set.of(
                        "circle-registration-applied",
                        "circle-registration-approved",
                        "circle-registration-returned",
                        "circle-registered");
        Set<String> BEHIND =
                Set.of(
                        "circle-member-joined",
                        "circle-amended",
                        "circle-member-left",
                        "circle-leader-changed",
                        "circle-registration-applied",
                        "circle-registration-approved",
                        "circle-registration-returned",
                        "circle-registered");

        /** What was mended may be mended again. */
        Set<String> AMENDED_BEHIND =
                Set.of(
                        "circle-member-joined",
                        "circle-amended",
                        "circle-member-left",
                        "circle-leader-changed",
                        "circle-registration-returned",
                        "circle-registered");
    }

    private interface Work {
        Set<String> BEHIND =
                Set.of(
                        "topic-registered",
                        "activity-recorded",
                        "activity-attended",
                        "result-returned");
    }

    private interface Panel {
        Set<String> BEHIND = Set.of("round-opened", "expert-seated", "entry-listed");
    }

    /** A recusal may stand anywhere until there is a result. */
    private interface Sheet {
        Set<String> PANEL_BEHIND = Set.of("scoring-opened", "expert-assigned", "expert-recused");
        Set<String> SEALED_BEHIND =
                Set.of("expert-assigned", "expert-recused", "score-sheet-sealed");
        Set<String> RECUSED_BEHIND =
                Set.of(
                        "scoring-opened",
                        "expert-assigned",
                        "expert-recused",
                        "score-sheet-sealed",
                        "scoring-ended",
                        "scoring-halted",
                        "sheet-exclusion-approved",
                        "sheet-excluded");
        Set<String> OPENED_BEHIND =
                Set.of("scoring-ended", "scoring-halted", "expert-recused", "sheet-excluded");
        Set<String> DECIDED_BEHIND =
                Set.of(
                        "scoring-halted",
                        "sheet-exclusion-approved",
                        "sheet-excluded",
                        "expert-recused");
        Set<String> REVEALED_BEHIND =
                Set.of(
                        "scoring-ended",
                        "scoring-halted",
                        "sheet-exclusion-approved",
                        "sheet-excluded",
                        "expert-recused",
                        "score-sheet-revealed",
                        "score-sheet-comment-revealed");
    }

    private final Faults faults;
    private final Map<String, String> latest = new HashMap<>();

    StreamOrder(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void take(Decided decided) {
        var name = decided.name().intern();
        var before = latest.put(decided.stream(), name);
        var behind = BEHIND.get(name);
        boolean known = before == null || BEHIND.containsKey(before);
        if (behind == null || !known || behind.contains(before == null ? START : before)) return;
        if (before == null) faults.add(Fault.at(decided.index(), "stream-begins-with", name));
        else faults.add(Fault.at(decided.index(), "out-of-order", name, before));
    }
}
