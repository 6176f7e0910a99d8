package org.qunzhi.standalone.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.standalone.issuer.Accounts;

/** 推进组织与策划: associations, enterprises, people, appointments, annual plans (HN 5, 6). */
final class Founding {
    private static final String UNIT = "workshop";
    private final Door door;
    private final SeasonData data;
    private final Map<String, List<String>> members = new HashMap<>();
    private final List<String> enterprises = new ArrayList<>();

    Founding(Door door, SeasonData data) {
        this.door = door;
        this.data = data;
    }

    /** The person ids of a circle's members, the leader first. */
    List<String> membersOf(String leader) {
        return members.getOrDefault(leader, List.of());
    }

    String enterprise(int index) {
        return enterprises.get(index);
    }

    static String unitOf(String organization) {
        return organization + "/" + UNIT;
    }

    void play(Accounts accounts) {
        for (var account : accounts.accounts()) register(account);
        var province = province();
        var city = association(province);
        for (int i = 0; i < data.enterprises().size(); i++) enterprise(i, city);
    }

    /** The founding organisation holds what they state: it has to be there first. */
    private void register(Accounts.Account account) {
        if (account.name() == null) return;
        var statement = new LinkedHashMap<String, Object>();
        statement.put("name", account.name());
        if (account.phone() != null) statement.put("phone", account.phone());
        door.insist(account.username(), "/api/plan/persons", statement);
    }

    private String province() {
        door.await(
                "prov-decision",
                "/api/plan/standing",
                standing -> !standing.path("waysToAct").isEmpty());
        var found = door.get("", "/api/plan/public/organizations").body().path("items");
        var id = found.path(0).path("id").asString();
        appoint("prov-decision", "prov-secretary", "SECRETARY", null);
        appoint("prov-decision", "prov-chair", "CHAIR", null);
        appoint("prov-decision", "auditor", "AUDITOR", null);
        for (int i = 1; i <= data.experts(); i++)
            appoint("prov-decision", "x" + i + "-expert", "EXPERT", null);
        return id;
    }

    private String association(String province) {
        var city =
                apply("city-decision", "ASSOCIATION", "CITY", data.city().name(), province, "city");
        confirm("prov-secretary", city);
        joins("city-decision", province, "prov-secretary");
        appoint("city-decision", "city-secretary", "SECRETARY", null);
        return city;
    }

    private void enterprise(int index, String city) {
        var prefix = "e" + (index + 1);
        var enterprise = data.enterprises().get(index);
        var id =
                apply(
                        prefix + "-promoter",
                        "ENTERPRISE",
                        "COMPANY",
                        enterprise.name(),
                        city,
                        prefix);
        enterprises.add(id);
        confirm("city-secretary", id);
        var decision = prefix + "-decision";
        joins(decision, city, "city-secretary");
        door.tell(
                decision,
                "/api/plan/organizations/" + id + "/units",
                Map.of("code", UNIT, "name", "生产车间（演示）"));
        appoint(decision, prefix + "-decision2", "DECISION_MAKER", null);
        appoint(decision, prefix + "-promoter", "PROMOTER", null);
        door.await(
                prefix + "-promoter",
                "/api/plan/standing",
                standing -> !standing.path("waysToAct").isEmpty());
        for (var circle : enterprise.circles()) people(prefix, id, circle);
        if (index == 3 || index == 4) employ(prefix, "x" + (index - 2) + "-expert", null);
        plan(prefix, index == 0);
    }

    private void people(String prefix, String organization, SeasonData.Circle circle) {
        employ(prefix, circle.leader(), unitOf(organization));
        var ids = new ArrayList<>(List.of(door.person(circle.leader())));
        int others = 2 + circle.name().length() % 4;
        for (int i = 1; i <= others; i++)
            ids.add(
                    door.tell(
                            prefix + "-promoter",
                            "/api/plan/persons/employees",
                            Map.of(
                                    "name",
                                    "示范组员" + circle.leader().substring(1, 3) + i,
                                    "phone",
                                    "+86 100 0003 " + circle.leader().substring(1, 3) + "0" + i,
                                    "unit",
                                    unitOf(organization),
                                    "from",
                                    hired())));
        members.put(circle.leader(), ids);
    }

    private void employ(String prefix, String who, @Nullable String unit) {
        var body = new LinkedHashMap<String, Object>();
        body.put("from", hired());
        if (unit != null) body.put("unit", unit);
        door.tell(
                prefix + "-promoter",
                "/api/plan/persons/" + door.person(who) + "/employments",
                body);
    }

    private void plan(String prefix, boolean returnedOnce) {
        var path = submitted(door, prefix + "-promoter", data.season());
        if (returnedOnce) {
            door.tell(prefix + "-decision2", path + "/return", Map.of("reason", "请写明推进方向"));
            door.tell(
                    prefix + "-promoter",
                    path + "/revision",
                    Map.of("direction", "围绕现场质量损失开展小组活动（演示）", "items", items(data.season())));
            door.tell(prefix + "-promoter", path + "/submission", Map.of());
        }
        door.tell(prefix + "-decision2", path + "/approval", Map.of());
    }

    /** An annual plan before the decision layer; where it is. */
    static String submitted(Door door, String promoter, int year) {
        var plans = "/api/plan/annual-plans";
        var direction = "围绕现场问题开展小组活动（演示）";
        var body = Map.of("year", year, "direction", direction, "items", items(year));
        var path = plans + "/" + door.tell(promoter, plans, body);
        door.tell(promoter, path + "/submission", Map.of());
        return path;
    }

    private static List<Map<String, ?>> items(int year) {
        return List.of(
                Map.of(
                        "activity",
                        "QUALITY_CONTROL_CIRCLE",
                        "project",
                        "质量管理小组活动（演示）",
                        "budgetFen",
                        1_200_000,
                        "from",
                        year + "-02-01",
                        "to",
                        year + "-11-30"));
    }

    private String apply(
            String who, String kind, String level, String name, String to, String prefix) {
        return door.tell(
                who,
                "/api/plan/organizations/applications",
                Map.of(
                        "kind", kind,
                        "level", level,
                        "name", name,
                        "association", to,
                        "firstDecisionMaker", door.person(prefix + "-decision")));
    }

    private void confirm(String secretary, String organization) {
        door.insist(
                secretary, "/api/plan/organizations/" + organization + "/confirmation", Map.of());
    }

    private void joins(String decisionMaker, String association, String secretary) {
        door.await(
                decisionMaker,
                "/api/plan/standing",
                standing -> !standing.path("waysToAct").isEmpty());
        var membership =
                door.insist(
                        decisionMaker, "/api/plan/memberships", Map.of("association", association));
        var path = "/api/plan/memberships/" + membership;
        door.insist(secretary, path + "/acceptance", Map.of());
        door.insist(secretary, path + "/promotion-path", Map.of());
    }

    private void appoint(String by, String who, String role, @Nullable String unit) {
        var body = new LinkedHashMap<String, Object>();
        body.put("person", door.person(who));
        body.put("role", role);
        if (unit != null) body.put("unit", unit);
        door.insist(by, "/api/plan/appointments", body);
    }

    private LocalDate hired() {
        return LocalDate.of(data.season() - 2, 7, 1);
    }
}
