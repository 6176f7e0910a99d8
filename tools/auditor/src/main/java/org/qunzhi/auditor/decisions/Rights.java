package org.qunzhi.auditor.decisions;

import static java.util.Map.entry;
import static org.qunzhi.auditor.decisions.Right.Reach.ANYWHERE;
import static org.qunzhi.auditor.decisions.Right.Reach.UNIT;
import static org.qunzhi.auditor.decisions.Right.Reach.WHOLE;
import static org.qunzhi.contracts.Role.CHAIR;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.ISSUER_SIGNATORY;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Role;

/**
 * Who may decide what (HN 5.1.2, 5.2; LN art. 6, 13, 16), by the event's stored name: what the
 * services' rule books ask, said again by itself, so that the auditor needs none of them. A test
 * holds that no event is without one.
 */
public final class Rights {
    private static final Right GENESIS = new Right.Genesis();
    private static final Right OWN = new Right.Own();
    private static final Right EMPLOYED = new Right.Employed();
    private static final Right LEADER = new Right.Leading();
    private static final Right MEMBER = new Right.Member();
    private static final Right SEAT = new Right.Seated();
    private static final Right ADMITS = appointed(WHOLE, SECRETARY, DECISION_MAKER);
    private static final Right DECIDES = appointed(WHOLE, DECISION_MAKER);
    private static final Right LEADS = appointed(WHOLE, DECISION_MAKER, PROMOTER);
    private static final Right LOOKS_AFTER = appointed(UNIT, DECISION_MAKER, PROMOTER);
    private static final Right PROMOTES = appointed(UNIT, PROMOTER);
    private static final Right KEEPS = appointed(ANYWHERE, SECRETARY);
    private static final Right ADMINISTERS = appointed(ANYWHERE, SECRETARY, CHAIR);
    private static final Right SIGNS = appointed(ANYWHERE, DECISION_MAKER, ISSUER_SIGNATORY);
    private static final Right REVEAL = follows("round-revealed");
    private static final Right RESULT =
            follows("entry-scored", "entry-unscored", "scoring-started");

    private static final Map<String, List<Right>> BY_NAME =
            Map.ofEntries(
                    entry("organization-founded", List.of(GENESIS)),
                    entry("organization-applied", List.of(OWN)),
                    entry("first-decision-maker-named", List.of(OWN)),
                    entry("organization-confirmed", List.of(ADMITS)),
                    entry("first-decision-maker-seated", List.of(GENESIS, ADMITS)),
                    entry("organization-rejected", List.of(ADMITS)),
                    entry("unit-added", List.of(LEADS)),
                    entry("appointed", List.of(DECIDES, follows("first-decision-maker-seated"))),
                    entry("appointment-ended", List.of(DECIDES)),
                    entry("membership-requested", List.of(DECIDES)),
                    entry("membership-accepted", List.of(ADMITS)),
                    entry("membership-declined", List.of(ADMITS)),
                    entry("promotion-path-opened", List.of(ADMITS)),
                    entry("person-registered", List.of(OWN, LOOKS_AFTER)),
                    entry("employment-began", List.of(LOOKS_AFTER)),
                    entry("employment-ended", List.of(LOOKS_AFTER)),
                    entry("erasure-requested", List.of(OWN, LEADS)),
                    entry("erasure-rejected", List.of(DECIDES)),
                    entry("erasure-approved", List.of(DECIDES)),
                    entry("person-erased", List.of(follows("erasure-approved"))),
                    entry("plan-drafted", List.of(LEADS)),
                    entry("plan-revised", List.of(LEADS)),
                    entry("plan-submitted", List.of(LEADS)),
                    entry("plan-approved", List.of(DECIDES)),
                    entry("plan-returned", List.of(DECIDES)),
                    entry(
                            "number-issued",
                            List.of(follows("circle-registration-approved", "topic-approved"))),
                    entry("circle-formed", List.of(EMPLOYED)),
                    entry("circle-member-joined", List.of(EMPLOYED, LEADER)),
                    entry("circle-amended", List.of(LEADER)),
                    entry("circle-member-left", List.of(LEADER)),
                    entry("circle-leader-changed", List.of(LEADER)),
                    entry("circle-registration-applied", List.of(LEADER)),
                    entry("circle-registration-approved", List.of(PROMOTES)),
                    entry("circle-registration-returned", List.of(PROMOTES)),
                    entry("circle-registered", List.of(follows("number-issued"))),
                    entry("topic-applied", List.of(LEADER)),
                    entry("topic-approved", List.of(PROMOTES)),
                    entry("topic-returned", List.of(PROMOTES)),
                    entry("topic-registered", List.of(follows("number-issued"))),
                    entry("activity-recorded", List.of(MEMBER)),
                    entry("activity-attended", List.of(MEMBER)),
                    entry("result-submitted", List.of(LEADER)),
                    entry("result-accepted", List.of(PROMOTES)),
                    entry("result-returned", List.of(PROMOTES)),
                    entry("round-opened", List.of(KEEPS)),
                    entry("expert-seated", List.of(KEEPS)),
                    entry("entry-listed", List.of(follows("round-opened", "entry-admitted"))),
                    entry("scoring-started", List.of(KEEPS)),
                    entry("scoring-closed", List.of(KEEPS)),
                    entry("round-revealed", List.of(ADMINISTERS)),
                    entry("scoring-opened", List.of(follows("scoring-started"))),
                    entry("expert-assigned", List.of(follows("scoring-started"))),
                    entry(
                            "expert-recused",
                            List.of(SEAT, KEEPS, follows("scoring-started", "employment-began"))),
                    entry("score-sheet-sealed", List.of(SEAT)),
                    entry("scoring-ended", List.of(follows("scoring-closed"))),
                    entry("scoring-halted", List.of(ADMINISTERS, REVEAL)),
                    entry("sheet-exclusion-approved", List.of(ADMINISTERS)),
                    entry("sheet-excluded", List.of(ADMINISTERS)),
                    entry("score-sheet-revealed", List.of(ADMINISTERS, REVEAL)),
                    entry("score-sheet-comment-revealed", List.of(ADMINISTERS, REVEAL)),
                    entry("entry-scored", List.of(ADMINISTERS, REVEAL)),
                    entry("entry-unscored", List.of(ADMINISTERS, REVEAL)),
                    entry("entry-ranked", List.of(RESULT)),
                    entry("ranking-concluded", List.of(RESULT)),
                    entry("contest-announced", List.of(KEEPS)),
                    entry("entry-submitted", List.of(appointed(WHOLE, PROMOTER))),
                    entry("entry-recommended", List.of(KEEPS)),
                    entry("entry-returned", List.of(KEEPS)),
                    entry("entry-admitted", List.of(KEEPS, appointed(WHOLE, PROMOTER))),
                    entry("award-list-opened", List.of(KEEPS)),
                    entry(
                            "award-proposed",
                            List.of(KEEPS, follows("award-proposed", "ranking-concluded"))),
                    entry(
                            "awards-proposed",
                            List.of(KEEPS, follows("award-proposed", "ranking-concluded"))),
                    entry("publicity-started", List.of(ADMINISTERS)),
                    entry("publicity-ended", List.of(SIGNS)),
                    entry("award-conferred", List.of(SIGNS, follows("award-conferred"))),
                    entry("awards-conferred", List.of(SIGNS, follows("award-conferred"))),
                    entry("streams-listed", List.of(new Right.OfTheLog())),
                    entry("log-key-announced", List.of(new Right.OfTheLog())));

    private static final Set<String> CAUSES =
            BY_NAME.values().stream()
                    .flatMap(List::stream)
                    .filter(Right.FollowsFrom.class::isInstance)
                    .map(Right.FollowsFrom.class::cast)
                    .flatMap(right -> right.causes().stream())
                    .collect(Collectors.toUnmodifiableSet());

    /** None where the name is not known here. */
    public static List<Right> of(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    /** Every role whose appointment alone may decide it. */
    public static Set<Role> roles(String name) {
        var roles = EnumSet.noneOf(Role.class);
        for (var right : of(name))
            if (right instanceof Right.Appointed(var some, var _)) roles.addAll(some);
        return roles;
    }

    /** May something follow from it by itself? */
    static boolean isCause(String name) {
        return CAUSES.contains(name);
    }

    /** Who acts where no person does. */
    static String platform(Context context) {
        return platform(context.code());
    }

    static String platform(String service) {
        return service + "-service";
    }

    private static Right appointed(Right.Reach reach, Role... roles) {
        return new Right.Appointed(Set.of(roles), reach);
    }

    private static Right follows(String... causes) {
        return new Right.FollowsFrom(Set.of(causes));
    }

    private Rights() {}
}
