package org.qunzhi.review.scoring;

import static org.qunzhi.contracts.Role.CHAIR;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.PLATFORM;
import static org.qunzhi.standalone.Deciders.SEATED;
import static org.qunzhi.standalone.Deciders.seat;
import static org.qunzhi.standalone.Deciders.whole;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.review.ScoringEvent.Marks;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.review.scoring.ScoringCommand.ApproveExclusion;
import org.qunzhi.review.scoring.ScoringCommand.EndScoring;
import org.qunzhi.review.scoring.ScoringCommand.OpenScoring;
import org.qunzhi.review.scoring.ScoringCommand.Panelist;
import org.qunzhi.review.scoring.ScoringCommand.RecuseEmployee;
import org.qunzhi.review.scoring.ScoringCommand.RecuseExpert;
import org.qunzhi.review.scoring.ScoringCommand.RevealAgain;
import org.qunzhi.review.scoring.ScoringCommand.RevealScoring;
import org.qunzhi.review.scoring.ScoringCommand.SealSheet;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.standalone.Deciders;

/** The panel of the house scores an entry; sheets that do not open are left out. */
public final class ScoringDeciders {
    private static final String SHEET = "problem-solving-cpe-2022";
    private static final String POLICY = "trimmed-mean-cpe-2022";
    private static final Set<String> NOWHERE = Set.of();
    private static final Protected<String> EXPERT = Protected.of("expert");
    private static final Map<String, Integer> POINTS =
            ScoreSheet.find(SHEET).orElseThrow().items().stream()
                    .collect(Collectors.toUnmodifiableMap(ScoreSheet.Item::code, _ -> 0));
    private static final Protected<Marks> OPENS = new Protected.Clear<>(new Marks(POINTS, 0), "s1");
    private static final Protected<Marks> BROKEN = new Protected.Broken<>();

    public static void play(Deciders deciders) {
        var open =
                deciders.ask(
                                Scoring.NONE,
                                (Scoring its, ScoringCommand command) -> its.decide(command, NOW),
                                Scoring::after)
                        .then(
                                PLATFORM,
                                new OpenScoring(
                                        "s1",
                                        "r1",
                                        "e1",
                                        HOUSE,
                                        "mill",
                                        SHEET,
                                        POLICY,
                                        NOW.plusSeconds(1),
                                        List.of(
                                                panelist("a", "elsewhere"),
                                                panelist("b", "mill"))));
        open.then(SEATED, ScoringDeciders::seal);
        open.then(SEATED, by -> recuse(by, RecusalReason.DECLARED));
        open.then(whole(SECRETARY), by -> recuse(by, RecusalReason.DECIDED));
        open.then(PLATFORM, new RecuseEmployee("s1", "a", EXPERT));

        var ended = new EndScoring("s1");
        var reveal = new RevealScoring("s1");
        open.then(PLATFORM, ended).then(PLATFORM, reveal);
        var opens = open.given(sealed(OPENS)).then(PLATFORM, ended);
        opens.then(PLATFORM, reveal);
        opens.given(halted("sheet-a")).then(whole(SECRETARY), ScoringDeciders::again);
        var broken = open.given(sealed(BROKEN)).then(PLATFORM, ended);
        broken.given(halted("another")).then(whole(CHAIR), ScoringDeciders::again);
        var missing = broken.then(PLATFORM, reveal);
        missing.then(whole(SECRETARY), ScoringDeciders::exclude)
                .then(whole(CHAIR), ScoringDeciders::exclude);
        missing.then(whole(CHAIR), ScoringDeciders::exclude)
                .then(whole(SECRETARY), ScoringDeciders::exclude);
    }

    private static Panelist panelist(String seat, String employer) {
        return new Panelist(seat, EXPERT, Set.of(employer));
    }

    private static SealSheet seal(Acting by) {
        return new SealSheet("s1", by, NOWHERE, seat(by), "sheet-a", POINTS, "评语");
    }

    private static RecuseExpert recuse(Acting by, RecusalReason reason) {
        return new RecuseExpert("s1", by, NOWHERE, seat(by), "a", EXPERT, reason, "理由");
    }

    private static RevealAgain again(Acting by) {
        return new RevealAgain("s1", by, NOWHERE);
    }

    private static ApproveExclusion exclude(Acting by) {
        return new ApproveExclusion("s1", by, NOWHERE, "sheet-a", "无法解密");
    }

    private static ScoreSheetSealed sealed(Protected<Marks> marks) {
        var comment = new Protected.Clear<>("评语", "s2");
        return new ScoreSheetSealed("s1", "r1", "sheet-a", "a", SHEET, marks, comment);
    }

    private static ScoringHalted halted(String sheet) {
        return new ScoringHalted("s1", "r1", List.of(sheet));
    }

    private ScoringDeciders() {}
}
