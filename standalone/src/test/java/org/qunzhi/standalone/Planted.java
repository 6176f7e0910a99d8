package org.qunzhi.standalone;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qunzhi.standalone.scan.Needle;
import org.qunzhi.standalone.season.Door;
import tools.jackson.databind.JsonNode;

/**
 * Words and numbers that nobody else writes, said to the platform by its doors: of one who
 * registered, of an employee, of an expert who is recused and leaves, and of sheets and a draft
 * that nobody may see yet.
 *
 * @param own by whom the name was stated: {@link #NEWCOMER}
 * @param employee id of the one whom the enterprise recorded
 * @param marks of one sealed sheet
 * @param drafted of one draft
 * @param filed in a file of a topic and in its name, and in a table of employees
 */
record Planted(
        Said own,
        String employee,
        Said recorded,
        String recusal,
        String end,
        Map<String, Integer> marks,
        String comment,
        Map<String, Integer> drafted,
        String draftComment,
        Said filed) {
    static final String NEWCOMER = "newcomer";
    static final String EXPERT = "x7-expert";
    static final String SCORES = "x5-expert";
    static final String DRAFTS = "x6-expert";
    static final String PROMOTER = "e5-promoter";
    static final String LEADER = "c10-leader";
    private static final Random RANDOM = new SecureRandom();

    /** The items of B.2 and the most hundredths that each takes. */
    private static final Map<String, Integer> ITEMS =
            Map.of(
                    "theme", 1500,
                    "cause-analysis", 3000,
                    "countermeasures", 2000,
                    "effect", 2000,
                    "report", 500,
                    "character", 1000);

    record Said(String name, String phone) {
        static Said anew() {
            return new Said(word("钟离"), "+86 100 %08d".formatted(RANDOM.nextInt(100_000_000)));
        }

        Map<String, String> body() {
            return Map.of("name", name, "phone", phone);
        }
    }

    static Planted on(Door door, Unfinished unfinished) {
        var planted =
                new Planted(
                        Said.anew(),
                        "",
                        Said.anew(),
                        word("回避说明"),
                        word("解任事由"),
                        madeUp(),
                        word("密封评语"),
                        madeUp(),
                        word("草稿评语"),
                        Said.anew());
        door.insist(NEWCOMER, "/api/plan/persons", planted.own().body());
        planted.seal(door, unfinished);
        planted.recuse(door, unfinished);
        planted.dismiss(door);
        planted.file(door);
        return planted.with(planted.employ(door));
    }

    private Planted with(String id) {
        return new Planted(
                own, id, recorded, recusal, end, marks, comment, drafted, draftComment, filed);
    }

    private String employ(Door door) {
        var body = new TreeMap<String, Object>(recorded.body());
        body.put("from", LocalDate.of(2025, 7, 1));
        return door.tell(PROMOTER, "/api/plan/persons/employees", body);
    }

    private void seal(Door door, Unfinished unfinished) {
        var sealed = Map.of("points", marks, "comment", comment);
        door.tell(SCORES, unfinished.sheetsOf(LEADER), sealed);
        var draft = Map.of("points", drafted, "comment", draftComment);
        door.draft(DRAFTS, unfinished.draftOf(LEADER), draft);
    }

    /** A file of a topic, and a table of employees that is refused. */
    private void file(Door door) {
        var topics = door.get(LEADER, "/api/registration/topics").body().path("items");
        var topic = Map.of("topic", topics.get(0).path("topic").asString());
        var words = "%PDF-1.7\n" + filed.phone() + "\n%%EOF\n";
        var files = "/api/registration/attachments";
        var pdf = words.getBytes(StandardCharsets.UTF_8);
        taken(door.upload(LEADER, files, topic, filed.name() + ".pdf", pdf), 201);
        var table = "姓名,电话,入职日期\n" + filed.name() + "," + filed.phone() + ",never\n";
        var imports = "/api/plan/persons/employees/imports";
        var csv = table.getBytes(StandardCharsets.UTF_8);
        var task = taken(door.upload(PROMOTER, imports, Map.of(), "employees.csv", csv), 202);
        door.await(
                PROMOTER,
                "/api/plan/tasks/" + task.path("task").asString(),
                seen -> seen.path("state").asString().equals("failed"));
    }

    private static JsonNode taken(Door.Answer answer, int status) {
        if (answer.status() != status) throw new IllegalStateException(answer.toString());
        return answer.body();
    }

    private void recuse(Door door, Unfinished unfinished) {
        var seats =
                door.get(Unfinished.SECRETARY, "/api/review/rounds/" + unfinished.round())
                        .body()
                        .path("seats");
        var seat = the(seats, "expert", door.person(EXPERT)).path("seat").asString();
        door.tell(
                Unfinished.SECRETARY,
                unfinished.scoringOf(LEADER) + "/recusals",
                Map.of("seat", seat, "reason", "DECIDED", "explanation", recusal));
    }

    private void dismiss(Door door) {
        var all = door.get("prov-decision", "/api/plan/appointments").body().path("items");
        var id =
                all.valueStream()
                        .filter(one -> one.path("person").asString().equals(door.person(EXPERT)))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString();
        door.tell("prov-decision", "/api/plan/appointments/" + id + "/end", Map.of("reason", end));
    }

    /** The one whose protected field says that. */
    static JsonNode the(JsonNode all, String field, String value) {
        return all.valueStream()
                .filter(one -> one.path(field).path("value").asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** Of those who can be erased. */
    List<Needle> personal() {
        return Stream.of(own.name(), own.phone(), recorded.name(), recorded.phone(), recusal, end)
                .map(Needle::of)
                .toList();
    }

    /** Of files that lie closed, and that no event has. */
    List<Needle> files() {
        return List.of(Needle.of(filed.name()), Needle.of(filed.phone()));
    }

    /** Of sheets that nobody may see yet. */
    List<Needle> sealed() {
        var needles = new ArrayList<Needle>();
        for (var points : List.of(marks, drafted)) {
            points.forEach((item, value) -> needles.add(Needle.of(item, value)));
            needles.add(Needle.of("total", total(points)));
        }
        needles.add(Needle.of(comment));
        needles.add(Needle.of(draftComment));
        needles.add(Needle.of(Unfinished.REMARK));
        return needles;
    }

    private static int total(Map<String, Integer> points) {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Below seven tenths, where no revealed sheet of the season and no mean of its sheets is. */
    private static Map<String, Integer> madeUp() {
        var points = new TreeMap<String, Integer>();
        ITEMS.forEach(
                (item, most) ->
                        points.put(
                                item,
                                most * 6 / 10 - 1 - RANDOM.nextInt(49) - 50 * RANDOM.nextInt(4)));
        return points;
    }

    /** Four characters of the rarer ones after a common beginning. */
    private static String word(String beginning) {
        var word = new StringBuilder(beginning);
        for (int i = 0; i < 4; i++) word.appendCodePoint(0x3400 + RANDOM.nextInt(0x19B0));
        return word.append("（演示）").toString();
    }
}
