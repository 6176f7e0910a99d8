package org.qunzhi.standalone.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 组建与注册、过程实施、验收: every circle from its formation to the accepted result (HN 7.3–7.5). */
final class Work {
    private final Door door;
    private final SeasonData data;
    private final Founding founding;
    private final SeasonClock clock;

    Work(Door door, SeasonData data, Founding founding, SeasonClock clock) {
        this.door = door;
        this.data = data;
        this.founding = founding;
        this.clock = clock;
    }

    /** A circle's topic whose result its enterprise accepted. */
    record Accepted(String promoter, String topic) {}

    List<Accepted> play() {
        var topics = new ArrayList<Accepted>();
        for (int i = 0; i < data.enterprises().size(); i++)
            for (var circle : data.enterprises().get(i).circles())
                topics.add(new Accepted("e" + (i + 1) + "-promoter", register(i, circle)));
        clock.turnTo(LocalDate.of(data.season(), 7, 20));
        int at = 0;
        for (var enterprise : data.enterprises())
            for (var circle : enterprise.circles()) work(circle, topics.get(at++));
        return topics;
    }

    private String register(int enterprise, SeasonData.Circle circle) {
        var promoter = "e" + (enterprise + 1) + "-promoter";
        var organization = founding.enterprise(enterprise);
        var members = founding.membersOf(circle.leader());
        var id =
                door.insist(
                        circle.leader(),
                        "/api/registration/circles",
                        Map.of(
                                "organization", organization,
                                "unit", Founding.unitOf(organization),
                                "name", circle.name(),
                                "leader", members.getFirst(),
                                "members", members));
        var path = "/api/registration/circles/" + id;
        var year = Map.of("year", data.season());
        door.insist(circle.leader(), path + "/registration", year);
        door.insist(promoter, path + "/approval", year);
        var topic =
                door.insist(
                        circle.leader(),
                        "/api/registration/topics",
                        Map.of(
                                "circle",
                                id,
                                "title",
                                circle.topic(),
                                "type",
                                "PROBLEM_SOLVING_SELF_SET",
                                "reason",
                                "现场问题突出（演示）",
                                "goal",
                                "达到自定目标值（演示）",
                                "plannedFrom",
                                data.season() + "-03-02",
                                "plannedUntil",
                                data.season() + "-07-31"));
        door.insist(promoter, "/api/registration/topics/" + topic + "/approval", Map.of());
        door.await(
                circle.leader(),
                "/api/registration/topics/" + topic,
                seen -> !seen.path("number").asString("").isEmpty());
        return topic;
    }

    private void work(SeasonData.Circle circle, Accepted accepted) {
        var path = "/api/registration/topics/" + accepted.topic();
        var members = founding.membersOf(circle.leader());
        var day = LocalDate.of(data.season(), 3, 9);
        var steps = door.get(circle.leader(), path).body().path("steps");
        for (var step : steps) {
            door.insist(
                    circle.leader(),
                    path + "/activities",
                    Map.of(
                            "step",
                            step,
                            "heldOn",
                            day,
                            "place",
                            "班组园地（演示）",
                            "content",
                            "按程序开展本步骤活动并记录数据（演示）",
                            "attendees",
                            members.subList(0, 3)));
            day = day.plusDays(12);
        }
        door.tell(
                circle.leader(),
                path + "/result",
                Map.of(
                        "summary", "完成全部步骤，目标实现（演示）",
                        "effect", "指标达到目标值（演示）",
                        "benefitFen", 3_500_000));
        door.tell(
                accepted.promoter(),
                path + "/acceptance",
                Map.of("authenticity", "抽查原始记录，活动真实（演示）", "effectiveness", "效果经现场核实（演示）"));
    }
}
