package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.auditor.bundle.Disclosed;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;

/**
 * What was decided, held against everything that the history says: whose it was to decide, what may
 * follow what, and what the rules make of it, computed again.
 */
public final class Recomputation {
    private final Faults faults;
    private final Facts facts = new Facts();
    private final Erasures erasures;
    private final Authority authority;
    private final Sheets sheets;
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, Recomputer> recomputers = new LinkedHashMap<>();
    private final Map<String, Faults> differences = new LinkedHashMap<>();

    public Recomputation(Faults faults) {
        this.faults = faults;
        erasures = new Erasures(faults);
        var appointments = new Appointments();
        var employments = new Employments();
        var circles = new Circles();
        authority = new Authority(faults, facts, appointments, employments, circles);
        checks.addAll(List.of(facts, appointments, employments, circles));
        rules(employments, circles);
        checks.add(authority);
        join("formations", new Formations(of("formations"), facts, circles));
        join("numbers", new Numbers(of("numbers"), facts));
        join("steps", new TopicSteps(of("steps"), facts));
        join("contests", new ContestRule(of("contests"), facts));
        var rounds = new Rounds();
        sheets = new Sheets(of("scores"), rounds);
        checks.add(sheets);
        var scores = new Scores(of("scores"), rounds, sheets);
        var ranks = new Ranks(of("ranks"), rounds, scores);
        var awards = new Awards(of("awards"), facts, ranks);
        join("scores", scores);
        join("ranks", ranks);
        join("awards", awards);
        join("conferrals", new Conferrals(of("conferrals"), awards));
    }

    private void rules(Employments employments, Circles circles) {
        checks.add(new Subjects(faults));
        checks.add(new StreamOrder(faults));
        checks.add(new Times(faults));
        checks.add(new OrganizationRule(faults, facts));
        checks.add(new AppointmentRule(faults, facts));
        checks.add(new MembershipRule(faults, facts));
        checks.add(new PersonRule(faults, facts));
        checks.add(new ErasureRule(faults, facts));
        checks.add(new PlanRule(faults, facts));
        checks.add(new CircleRule(faults, facts));
        checks.add(new TopicRule(faults, facts, circles));
        checks.add(new RoundRule(faults, facts));
        checks.add(new ScoringRule(faults, facts));
        checks.add(new EntryRule(faults, facts));
        checks.add(new AwardListRule(faults, facts));
        checks.add(new Interests(faults, facts, employments));
    }

    private void join(String what, Recomputer recomputer) {
        recomputers.put(what, recomputer);
        checks.add(recomputer);
    }

    /** What is found of one kind is kept apart as well: recomputing names its own first. */
    private Faults of(String what) {
        return differences.computeIfAbsent(what, _ -> new Faults(faults));
    }

    public void take(Disclosed shown) {
        erasures.see(shown);
        var decided = Decided.of(shown);
        if (decided.event() == null && shown.whole())
            faults.add(Fault.at(shown.index(), "event-unfit", shown.type()));
        for (var check : checks) check.take(decided);
    }

    /** What was erased since. */
    public void later(Disclosed erasure) {
        erasures.later(erasure);
    }

    public void conclude() {
        erasures.conclude();
        for (var check : checks) check.conclude();
    }

    /** How many of each kind were computed again. */
    public Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        recomputers.forEach((what, recomputer) -> counts.put(what, recomputer.count()));
        return counts;
    }

    /** What of each kind was decided otherwise than it is right. */
    public Map<String, Faults> differences() {
        return differences;
    }

    public int count() {
        return counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    public int unproven() {
        return sheets.unproven();
    }

    /** Decisions whose authority was held against the history. */
    public int authorities() {
        return authority.checked();
    }

    /** Decisions of whose authority too little was shown. */
    public int uncheckedAuthorities() {
        return authority.unchecked();
    }
}
