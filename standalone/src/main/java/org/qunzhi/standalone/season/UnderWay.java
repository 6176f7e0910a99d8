package org.qunzhi.standalone.season;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qunzhi.rules.registration.CalendarDay;

/**
 * 进行中: a second, small season in the midst of it, so that whoever signs in finds something to do –
 * a circle to review, one that was returned, a record that is due, sheets to score, a publicity
 * that runs.
 */
final class UnderWay {
    private static final String CIRCLES = "/api/registration/circles/";
    private static final String TOPICS = "/api/registration/topics";
    private static final Duration WEEK = Duration.ofDays(7);

    /** In which entries are handed in; soon afterwards it is as it would be. */
    private static final Duration MINUTES = Duration.ofMinutes(5);

    /** As few as a round may have. */
    private static final int PANEL = 3;

    private static final int LARGER_PANEL = 5;

    private final Door door;
    private final SeasonData.UnderWay data;
    private final Instant now;
    private final LocalDate today;
    private final Judging judging;

    UnderWay(Door door, SeasonData season, Instant now) {
        this.door = door;
        this.data = season.underWay();
        this.now = now;
        this.today = CalendarDay.of(now);
        this.judging = new Judging(door);
    }

    /** Once: what was begun is left as people find and change it. */
    void play() {
        if (Season.announced(door, data.entering().name()).isPresent()) return;
        entering();
        int next = today.getYear() + 1;
        apply("c02-leader", next);
        apply("c03-leader", next);
        door.insist(
                "e1-promoter",
                circleOf("c03-leader") + "/return",
                Map.of("year", next, "reason", "请把已调离的组员换成在岗人员，并补一名负责测量的组员（演示）"));
        Founding.submitted(door, "e1-promoter", next);
        work("c04-leader", "e2-promoter");
        scoring();
        publicity();
    }

    private void entering() {
        var contest = announce(data.entering(), WEEK);
        judging.enter(contest, result("c07-leader", "e2-promoter"));
    }

    private String announce(SeasonData.Contest contest, Duration open) {
        return judging.announce(today.getYear(), contest, data.tiers(), now.plus(open));
    }

    private Work.Accepted result(String leader, String promoter) {
        var topics = door.get(leader, TOPICS + "?state=ACCEPTED").body().path("items");
        return new Work.Accepted(promoter, topics.path(0).path("topic").asString());
    }

    private String circleOf(String leader) {
        var circles = door.get(leader, "/api/registration/circles").body().path("items");
        return CIRCLES + circles.path(0).path("circle").asString();
    }

    private void apply(String leader, int year) {
        door.insist(leader, circleOf(leader) + "/registration", Map.of("year", year));
    }

    /** A topic of which the first step is on record and the next is due. */
    private void work(String leader, String promoter) {
        registered(leader, promoter);
        var topic =
                door.insist(
                        leader,
                        TOPICS,
                        Map.of(
                                "circle",
                                circleOf(leader).substring(CIRCLES.length()),
                                "title",
                                data.topic(),
                                "type",
                                "PROBLEM_SOLVING_SELF_SET",
                                "reason",
                                "能源单耗高于计划（演示）",
                                "goal",
                                "单耗降低 3%（演示）",
                                "plannedFrom",
                                today,
                                "plannedUntil",
                                today.plusMonths(3)));
        var path = TOPICS + "/" + topic;
        door.insist(promoter, path + "/approval", Map.of());
        var seen =
                door.await(leader, path, one -> one.path("state").asString().equals("REGISTERED"));
        door.tell(
                leader,
                path + "/activities",
                Map.of(
                        "step",
                        seen.path("steps").path(0),
                        "heldOn",
                        today,
                        "place",
                        "班组园地（演示）",
                        "content",
                        "选定课题，收集近三个月的单耗数据（演示）",
                        "attendees",
                        List.of(door.person(leader))));
    }

    /** A demonstration of an earlier year has registered its circles for that year. */
    private void registered(String leader, String promoter) {
        var circle = circleOf(leader);
        var year = Map.of("year", today.getYear());
        if (door.post(leader, circle + "/registration", year).status() / 100 == 2)
            door.insist(promoter, circle + "/approval", year);
    }

    private void scoring() {
        var contest = announce(data.scoring(), MINUTES);
        var results =
                List.of(
                        result("c05-leader", "e2-promoter"),
                        result("c08-leader", "e3-promoter"),
                        result("c11-leader", "e5-promoter"));
        var round = round(contest, "材料评审（演示）", results, LARGER_PANEL);
        judging.score(Judging.expert(LARGER_PANEL), round);
    }

    private void publicity() {
        var contest = announce(data.inPublicity(), MINUTES);
        var results =
                List.of(
                        result("c02-leader", "e1-promoter"),
                        result("c06-leader", "e2-promoter"),
                        result("c09-leader", "e3-promoter"));
        var round = round(contest, "发表评审（演示）", results, PANEL);
        for (int i = 1; i <= PANEL; i++) judging.score(Judging.expert(i), round);
        judging.reveal(round, results.size());
        judging.publish(contest);
    }

    private String round(String contest, String name, List<Work.Accepted> results, int seats) {
        var entries = new ArrayList<String>();
        for (var result : results) entries.add(judging.enter(contest, result));
        entries.forEach(judging::recommend);
        var panel = IntStream.rangeClosed(1, seats).mapToObj(Judging::expert).toList();
        var until = now.plus(WEEK);
        return judging.open(contest, name, until, panel, results.size());
    }
}
