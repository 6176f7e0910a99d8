package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.auditor.bundle.Disclosed;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.SheetCommentRevealed;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.LogEntry;

/**
 * What was sealed, and whether it is what was revealed: the revealed sheet has the salt of the
 * sealed marks, so their digest can be made again and must be one that the sealed entry has.
 */
final class Seals {
    private static final String SEALED = "org.qunzhi.review.score-sheet-sealed.";
    private static final Set<String> NAMED = Set.of("scoring", "round", "sheetId", "seat", "sheet");
    private final Faults faults;
    private final Map<String, List<Sealed>> byStream = new HashMap<>();
    private int unproven;

    Seals(Faults faults) {
        this.faults = faults;
    }

    /** Whose it is was shown, or nothing of it. */
    private static final class Sealed {
        final LogEntry entry;
        final Map<String, String> named = new HashMap<>();
        boolean revealed;

        Sealed(Disclosed shown) {
            entry = shown.entry();
            for (var name : NAMED) shown.text(name).ifPresent(value -> named.put(name, value));
        }

        boolean is(String sheetId) {
            return sheetId.equals(named.get("sheetId"));
        }

        boolean isOf(ScoreSheetRevealed sheet) {
            return named.equals(
                    Map.of(
                            "scoring", sheet.scoring(),
                            "round", sheet.round(),
                            "sheetId", sheet.sheetId(),
                            "seat", sheet.seat(),
                            "sheet", sheet.sheet()));
        }

        boolean has(Optional<String> digest) {
            return digest.isPresent() && entry.sd().contains(digest.get());
        }
    }

    void see(Disclosed shown) {
        if (shown.type().startsWith(SEALED))
            byStream.computeIfAbsent(shown.stream(), _ -> new ArrayList<>()).add(new Sealed(shown));
    }

    void take(Disclosed shown, ScoringEvent event) {
        if (event instanceof ScoreSheetRevealed sheet) revealed(shown, sheet);
        if (event instanceof SheetCommentRevealed comment) revealed(shown, comment);
    }

    private void revealed(Disclosed shown, ScoreSheetRevealed sheet) {
        var marks =
                digest(
                        sheet.salt(),
                        "marks",
                        Map.of("points", sheet.points(), "total", sheet.total()));
        var sealed = find(shown.stream(), sheet.sheetId(), marks).filter(one -> !one.revealed);
        if (sealed.isEmpty() || !sealed.get().has(marks)) differs(shown, sheet.sheetId());
        else if (sealed.get().named.isEmpty()) unproven++;
        else if (!sealed.get().isOf(sheet)) differs(shown, sheet.sheetId());
        sealed.ifPresent(one -> one.revealed = true);
    }

    private void revealed(Disclosed shown, SheetCommentRevealed comment) {
        var digest = digest(comment.salt(), "comment", comment.comment());
        var sealed = find(shown.stream(), comment.sheetId(), digest);
        if (sealed.isEmpty() || !sealed.get().has(digest))
            faults.add(Fault.at(shown.index(), "comment-not-as-sealed", comment.sheetId()));
    }

    private void differs(Disclosed shown, String sheetId) {
        faults.add(Fault.at(shown.index(), "sheet-not-as-sealed", sheetId));
    }

    /** By its name where that was shown, and else by its digest, which no other has. */
    private Optional<Sealed> find(String stream, String sheetId, Optional<String> digest) {
        var sealed = byStream.getOrDefault(stream, List.of());
        return sealed.stream()
                .filter(one -> one.is(sheetId))
                .findFirst()
                .or(
                        () ->
                                sealed.stream()
                                        .filter(one -> one.named.isEmpty() && one.has(digest))
                                        .findFirst());
    }

    private static Optional<String> digest(String salt, String name, Object value) {
        try {
            return Optional.of(Disclosure.of(salt, name, value).digest());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no salt, so nothing that was ever sealed
        }
    }

    /** How many sheets of that stream were sealed, and neither revealed nor excluded. */
    int missing(String stream, Set<String> excluded) {
        var waiting =
                byStream.getOrDefault(stream, List.of()).stream()
                        .filter(one -> !one.revealed)
                        .toList();
        var named = excluded.stream().filter(id -> waiting.stream().anyMatch(one -> one.is(id)));
        int unnamed = (int) waiting.stream().filter(one -> one.named.isEmpty()).count();
        int known = (int) named.count();
        int others = Math.min(unnamed, excluded.size() - known);
        return waiting.size() - known - others;
    }

    int unproven() {
        return unproven;
    }
}
