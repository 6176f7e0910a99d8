package org.qunzhi.registration.numbering;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;

import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.registration.NumberingEvent;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.platform.Decision;
import org.qunzhi.registration.numbering.NumberingCommand.IssueNumber;

/**
 * The register of one organisation, year and kind: who got a number, the latest first. Refuses
 * nobody: only what was approved is sent here.
 */
record Numbering(@Nullable Entry latest) {
    static final Numbering NONE = new Numbering(null);

    /**
     * A chain, not a copied set: {@link #after} takes the same time in a register of ten thousand.
     */
    record Entry(int ordinal, String subject, @Nullable Entry before) {}

    Decision<NumberingEvent> decide(NumberingCommand command) {
        return switch (command) {
            case IssueNumber issue -> issue(issue);
        };
    }

    private Decision<NumberingEvent> issue(IssueNumber issue) {
        if (has(issue.subject())) return nothing();
        int ordinal = latest == null ? 1 : latest.ordinal() + 1;
        return accepted(
                new NumberIssued(
                        issue.register(),
                        issue.organization(),
                        issue.year(),
                        issue.kind(),
                        issue.subject(),
                        ordinal,
                        issue.form().write(issue.kind(), issue.year(), ordinal)));
    }

    private boolean has(String subject) {
        for (var entry = latest; entry != null; entry = entry.before()) {
            if (entry.subject().equals(subject)) return true;
        }
        return false;
    }

    Numbering after(NumberingEvent event) {
        return switch (event) {
            case NumberIssued issued ->
                    new Numbering(new Entry(issued.ordinal(), issued.subject(), latest));
        };
    }
}
