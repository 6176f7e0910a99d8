package org.qunzhi.auditor.drill;

import static org.qunzhi.auditor.drill.Mutation.NOWHERE;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Decisions by whom they were not, and at times at which they were not. */
final class Impostors {
    /** More than clocks may differ. */
    private static final Duration AHEAD = Duration.ofSeconds(40);

    private static final Duration CLEARLY = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMinutes(5);

    static Map<String, Mutation> all() {
        var all = new LinkedHashMap<String, Mutation>();
        all.put("by somebody without the appointment", (h, r) -> attribute(h, r, "@actor"));
        all.put("by an appointment that there is not", Impostors::unknown);
        all.put("for another organisation", (h, r) -> attribute(h, r, "@organization"));
        all.put("by a version that there was not", Impostors::version);
        all.put("by somebody else's appointment", (h, r) -> another(h, r, _ -> true, false));
        all.put("by another person with another role", Impostors::role);
        all.put("by an appointment that was over", Impostors::over);
        all.put("by an appointment that was yet to come", Impostors::yetToCome);
        all.put("by whoever submitted it", Impostors::submitter);
        all.put("conferred by the proposer", Impostors::proposer);
        all.put("amended by another", Impostors::amender);
        all.put("an appointment of somebody else", (h, r) -> appointed(h, r, "person", null));
        all.put("an appointment to another role", (h, r) -> appointed(h, r, "role", "AUDITOR"));
        all.put("an appointment left out", Impostors::notAppointed);
        all.put("a follow-up of nothing", Impostors::noCause);
        all.put("a follow-up by another right", Impostors::otherCause);
        all.put("by the platform itself", Impostors::platform);
        all.put("a sheet of another seat", Impostors::seat);
        all.put("dated back", (h, r) -> dated(h, r, -1));
        all.put("dated ahead", (h, r) -> dated(h, r, 1));
        all.put("a sheet sealed after the closing", Impostors::late);
        all.put("a publicity dated back", Impostors::publicity);
        return all;
    }

    private static boolean byAppointment(Line line) {
        return line.text("@authority").indexOf(':') < 0
                && line.text("@authority").contains("@")
                && !line.text("@authority").startsWith("genesis@")
                && !line.shows("@causationid");
    }

    private static int attribute(History history, Random random, String attribute) {
        int index = decided(history, random);
        if (index != NOWHERE) history.rewrite(index, attribute, "nobody");
        return index;
    }

    private static int amender(History history, Random random) {
        int index = new Pick(history, random).any("circle-amended");
        if (index != NOWHERE) history.rewrite(index, "@actor", "nobody");
        return index;
    }

    private static int decided(History history, Random random) {
        return new Pick(history, random).any(i -> byAppointment(history.line(i)));
    }

    /** Not among the last: another service's events may be on their way there. */
    private static int unknown(History history, Random random) {
        var last = time(history.line(history.size() - 1)).minus(Duration.ofHours(1));
        int index =
                new Pick(history, random)
                        .any(
                                i ->
                                        byAppointment(history.line(i))
                                                && time(history.line(i)).isBefore(last));
        if (index != NOWHERE) history.rewrite(index, "@authority", "made-up@0");
        return index;
    }

    private static int version(History history, Random random) {
        int index = decided(history, random);
        if (index == NOWHERE) return NOWHERE;
        history.rewrite(index, "@authority", id(history.line(index)) + "@7");
        return index;
    }

    private static String id(Line line) {
        var authority = line.text("@authority");
        return authority.substring(0, authority.lastIndexOf('@'));
    }

    /** Decides by another's appointment, under the own name or under theirs. */
    private static int another(
            History history, Random random, Predicate<Line> which, boolean inTheirName) {
        var pick = new Pick(history, random);
        int index = decided(history, random);
        if (index == NOWHERE) return NOWHERE;
        var actor = history.line(index).text("@actor");
        int appointed =
                pick.any(
                        "appointed",
                        line -> !line.text("person").equals(actor) && which.test(line));
        if (appointed == NOWHERE) return NOWHERE;
        take(history, index, appointed, inTheirName);
        return index;
    }

    private static void take(History history, int index, int appointed, boolean inTheirName) {
        var appointment = history.line(appointed);
        history.rewrite(index, "@authority", appointment.text("appointment") + "@0");
        if (inTheirName) history.rewrite(index, "@actor", appointment.text("person"));
    }

    /** An expert decides nothing but from their seat. */
    private static int role(History history, Random random) {
        return another(history, random, line -> line.text("role").equals("EXPERT"), true);
    }

    private static int over(History history, Random random) {
        var pick = new Pick(history, random);
        int ended = pick.any("appointment-ended");
        if (ended == NOWHERE) return NOWHERE;
        var of = history.line(ended);
        var from = time(of).plus(CLEARLY);
        int index =
                pick.any(
                        i -> byAppointment(history.line(i)) && time(history.line(i)).isAfter(from));
        if (index == NOWHERE) return NOWHERE;
        history.rewrite(index, "@authority", of.text("appointment") + "@0");
        history.rewrite(index, "@actor", of.text("person"));
        return index;
    }

    private static int yetToCome(History history, Random random) {
        var pick = new Pick(history, random);
        int decided = pick.first(0, Impostors::byAppointment);
        if (decided == NOWHERE) return NOWHERE;
        var after = time(history.line(decided)).plus(AHEAD);
        int appointed =
                pick.any(
                        "appointed",
                        line -> !line.shows("@causationid") && time(line).isAfter(after));
        if (appointed == NOWHERE) return NOWHERE;
        var before = time(history.line(appointed)).minus(AHEAD);
        int index =
                pick.any(
                        i ->
                                byAppointment(history.line(i))
                                        && time(history.line(i)).isBefore(before));
        if (index == NOWHERE) return NOWHERE;
        take(history, index, appointed, true);
        return index;
    }

    /** The second person is the first one. */
    private static int submitter(History history, Random random) {
        var pick = new Pick(history, random);
        int index = pick.any("plan-approved");
        if (index == NOWHERE) return NOWHERE;
        var stream = history.line(index).entry().stream();
        int draft = pick.first(0, line -> line.entry().stream().equals(stream));
        history.rewrite(index, "@actor", history.line(draft).text("@actor"));
        history.rewrite(index, "@authority", history.line(draft).text("@authority"));
        return index;
    }

    private static int proposer(History history, Random random) {
        var pick = new Pick(history, random);
        int index =
                pick.any(
                        i ->
                                List.of("publicity-ended", "award-conferred")
                                        .contains(history.line(i).name()));
        int opened = index == NOWHERE ? NOWHERE : pick.any("award-list-opened");
        if (opened == NOWHERE) return NOWHERE;
        history.rewrite(index, "@actor", history.line(opened).text("@actor"));
        history.rewrite(index, "@authority", history.line(opened).text("@authority"));
        return index;
    }

    /** Wrong where the appointment is used first, since of itself it could be. */
    private static int appointed(
            History history,
            Random random,
            String field,
            @org.jspecify.annotations.Nullable String to) {
        var pick = new Pick(history, random);
        int index = pick.any("appointed", line -> firstUse(pick, line) != NOWHERE);
        if (index == NOWHERE) return NOWHERE;
        int used = firstUse(pick, history.line(index));
        history.rewrite(index, field, to == null ? stranger(pick) : to);
        return used;
    }

    private static String stranger(Pick pick) {
        int registered = pick.first(0, line -> line.name().equals("person-registered"));
        return pick.history().line(registered).text("person");
    }

    private static int firstUse(Pick pick, Line appointed) {
        if (appointed.shows("@causationid") || appointed.text("role").equals("EXPERT"))
            return NOWHERE;
        var registered = stranger(pick);
        if (appointed.text("person").equals(registered)) return NOWHERE;
        return pick.first(
                0, line -> byAppointment(line) && id(line).equals(appointed.text("appointment")));
    }

    private static int notAppointed(History history, Random random) {
        var pick = new Pick(history, random);
        var last = time(history.line(history.size() - 1)).minus(Duration.ofHours(1));
        int index =
                pick.any(
                        "appointed",
                        line ->
                                firstUse(pick, line) != NOWHERE
                                        && time(history.line(firstUse(pick, line))).isBefore(last)
                                        && noEndOf(pick, line));
        if (index == NOWHERE) return NOWHERE;
        int used = firstUse(pick, history.line(index));
        history.remove(index);
        return used - 1;
    }

    private static boolean noEndOf(Pick pick, Line appointed) {
        return pick.first(
                        0,
                        line ->
                                line.name().equals("appointment-ended")
                                        && line.text("appointment")
                                                .equals(appointed.text("appointment")))
                == NOWHERE;
    }

    private static int noCause(History history, Random random) {
        int index =
                new Pick(history, random).any("number-issued", line -> line.shows("@causationid"));
        if (index != NOWHERE) history.rewrite(index, "@causationid", "nothing");
        return index;
    }

    private static int otherCause(History history, Random random) {
        int index = new Pick(history, random).any(i -> history.line(i).shows("@causationid"));
        if (index != NOWHERE) history.rewrite(index, "@authority", "another@0");
        return index;
    }

    private static int platform(History history, Random random) {
        int index = decided(history, random);
        if (index == NOWHERE) return NOWHERE;
        var service = history.line(index).entry().service() + "-service";
        // What may follow from something without a cause is no less wrong.
        history.rewrite(index, "@actor", service);
        return index;
    }

    private static int seat(History history, Random random) {
        var pick = new Pick(history, random);
        int index = pick.any("score-sheet-sealed", line -> line.shows("@actor"));
        if (index == NOWHERE) return NOWHERE;
        var own = history.line(index).text("@actor");
        int other =
                pick.any(
                        "score-sheet-sealed",
                        line -> line.shows("@actor") && !line.text("@actor").equals(own));
        if (other == NOWHERE) return NOWHERE;
        history.rewrite(index, "@actor", history.line(other).text("@actor"));
        history.rewrite(index, "@authority", history.line(other).text("@authority"));
        return index;
    }

    /** Where its service has taken others right before and right behind. */
    private static int dated(History history, Random random, int way) {
        int index =
                new Pick(history, random)
                        .any(
                                i ->
                                        history.line(i).shows("@time")
                                                && near(history, i, -1)
                                                && near(history, i, 1));
        if (index == NOWHERE) return NOWHERE;
        var other =
                time(history.line(index)).plus(Duration.ofHours(way * (1L + random.nextInt(40))));
        history.rewrite(index, "@time", other.toString());
        return index;
    }

    private static boolean near(History history, int index, int step) {
        var line = history.line(index);
        int found = 0;
        for (int i = index + step; i >= 0 && i < history.size() && found < 3; i += step) {
            var other = history.line(i);
            if (!other.entry().service().equals(line.entry().service())) continue;
            if (Duration.between(time(line), time(other)).abs().compareTo(SOON) > 0) return false;
            found++;
        }
        return found == 3;
    }

    private static int late(History history, Random random) {
        var pick = new Pick(history, random);
        int index = pick.any("score-sheet-sealed", line -> line.shows("@time"));
        int opened = index == NOWHERE ? NOWHERE : pick.any("scoring-opened");
        if (opened == NOWHERE) return NOWHERE;
        var until = Instant.parse(history.line(opened).text("scoringUntil"));
        history.rewrite(index, "@time", until.plus(Duration.ofHours(1)).toString());
        return index;
    }

    private static int publicity(History history, Random random) {
        int index = new Pick(history, random).any("publicity-started");
        if (index == NOWHERE) return NOWHERE;
        for (var field : List.of("from", "until"))
            history.rewrite(
                    index,
                    field,
                    Instant.parse(history.line(index).text(field))
                            .minus(Duration.ofDays(2))
                            .toString());
        return index;
    }

    private static Instant time(Line line) {
        return Instant.parse(line.entry().time());
    }

    private Impostors() {}
}
