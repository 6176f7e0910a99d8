package org.qunzhi.auditor.drill;

import static org.qunzhi.auditor.drill.Mutation.NOWHERE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/**
 * Events left out, or put before what they follow. What is wrong then is the first event that rests
 * on what is not there.
 */
final class Omissions {

    static Map<String, Mutation> all() {
        var all = new LinkedHashMap<String, Mutation>();
        all.put("no confirmation", without("organization-confirmed", Pick::next));
        all.put("no acceptance of a membership", without("membership-accepted", Pick::next));
        all.put("a plan approved and not submitted", without("plan-submitted", Pick::next));
        all.put("an erasure nobody approved", without("erasure-approved", Pick::next));
        all.put("a topic nobody approved", without("topic-approved", Omissions::number));
        all.put(
                "a circle nobody approved",
                without("circle-registration-approved", Omissions::number));
        all.put("amended and never returned", without("circle-registration-returned", Pick::next));
        all.put("amended with another name", Omissions::called);
        all.put("a number never issued", without("number-issued", Omissions::registered));
        all.put("an attendance left out", without("activity-attended", Omissions::afterThem));
        all.put("an activity left out", without("activity-recorded", Pick::next));
        all.put("a result never accepted", without("result-accepted", Omissions::entered));
        all.put("an entry never admitted", without("entry-admitted", Omissions::listed));
        all.put("a path never opened", without("promotion-path-opened", Omissions::onThePath));
        all.put("a scoring never started", without("scoring-started", first("scoring-opened")));
        all.put("a scoring never closed", without("scoring-closed", first("scoring-ended")));
        all.put(
                "a round never revealed",
                without(
                        "round-revealed",
                        first("score-sheet-revealed", "scoring-halted", "entry-unscored")));
        all.put("an expert never assigned", without("expert-assigned", Omissions::beyondThePanel));
        all.put("a sealed sheet left out", without("score-sheet-sealed", Omissions::ended));
        all.put("a revealed sheet left out", without("score-sheet-revealed", Pick::next));
        all.put("a rank left out", without("entry-ranked", Omissions::concluded));
        all.put("an award left out", without("award-proposed", Pick::next));
        all.put("a publicity never started", without("publicity-started", Pick::next));
        all.put("a publicity never ended", without("publicity-ended", Pick::next));
        all.put("a conferral left out", without("award-conferred", Pick::next));
        all.put("revealed before the reveal", before("score-sheet-revealed", "round-revealed"));
        all.put("ended before the closing", before("scoring-ended", "scoring-closed"));
        all.put("opened before the start", before("scoring-opened", "scoring-started"));
        all.put("numbered before the approval", before("number-issued", "topic-approved"));
        return all;
    }

    /** It is called so where it is registered. */
    private static int called(History history, Random random) {
        var pick = new Pick(history, random);
        int index = pick.any("circle-amended");
        int registered = index == NOWHERE ? NOWHERE : pick.next(index, "circle-registered");
        if (registered != NOWHERE) history.rewrite(index, "name", "另一小组");
        return registered;
    }

    private static int afterThem(Pick pick, int index) {
        int next = pick.next(index);
        while (next != NOWHERE && pick.history().line(next).name().equals("activity-attended"))
            next = pick.next(next);
        return next;
    }

    private static int ended(Pick pick, int index) {
        return pick.next(index, "scoring-ended");
    }

    private static int concluded(Pick pick, int index) {
        return pick.next(index, "ranking-concluded");
    }

    private static ToIntBiFunction<Pick, Integer> first(String... names) {
        return (pick, index) -> pick.first(index + 1, Set.of(names));
    }

    private static int number(Pick pick, int index) {
        var subject = pick.history().line(index).text("@subject");
        return pick.first(
                index + 1,
                line ->
                        line.name().equals("number-issued")
                                && line.text("subject").equals(subject));
    }

    private static int registered(Pick pick, int index) {
        var subject = pick.history().line(index).text("subject");
        return pick.first(
                index + 1,
                line ->
                        Set.of("circle-registered", "topic-registered").contains(line.name())
                                && line.text("@subject").equals(subject));
    }

    private static int entered(Pick pick, int index) {
        var topic = pick.history().line(index).text("topic");
        return pick.first(
                index + 1,
                line -> line.name().equals("entry-submitted") && line.text("topic").equals(topic));
    }

    private static int listed(Pick pick, int index) {
        var entry = pick.history().line(index).text("entry");
        return pick.first(
                index + 1,
                line -> line.name().equals("entry-listed") && line.text("entry").equals(entry));
    }

    private static int onThePath(Pick pick, int index) {
        var member = pick.history().line(index).text("member");
        return pick.first(
                index + 1,
                line ->
                        line.name().equals("entry-submitted")
                                && (line.text("organization").equals(member)
                                        || line.value("recommenders")
                                                .valueStream()
                                                .anyMatch(one -> one.asString().equals(member))));
    }

    private static int beyondThePanel(Pick pick, int index) {
        var line = pick.history().line(index);
        var panel = Set.of("expert-assigned", "expert-recused");
        return pick.first(
                index + 1,
                one ->
                        Objects.equals(one.entry().stream(), line.entry().stream())
                                && !panel.contains(one.name()));
    }

    /** {@code then}: which one rests on it, before it is left out. */
    private static Mutation without(String name, ToIntBiFunction<Pick, Integer> then) {
        return (history, random) -> {
            var pick = new Pick(history, random);
            int index = pick.any(name);
            int wrong = index == NOWHERE ? NOWHERE : then.applyAsInt(pick, index);
            if (wrong == NOWHERE) return NOWHERE;
            history.remove(index);
            return wrong - 1;
        };
    }

    /** Puts one right before the first of what it has to follow. */
    private static Mutation before(String name, String cause) {
        return (history, random) -> {
            var pick = new Pick(history, random);
            int to = pick.first(0, Set.of(cause));
            int from = to == NOWHERE ? NOWHERE : pick.first(to + 1, Set.of(name));
            if (from == NOWHERE) return NOWHERE;
            history.move(from, to);
            return to;
        };
    }

    private Omissions() {}
}
