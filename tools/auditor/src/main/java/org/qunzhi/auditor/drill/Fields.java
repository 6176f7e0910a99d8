package org.qunzhi.auditor.drill;

import static org.qunzhi.auditor.drill.Mutation.NOWHERE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Mutations of one field of one event, which is wrong there and then. */
final class Fields {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Map<String, Mutation> all() {
        var all = new LinkedHashMap<String, Mutation>();
        all.putAll(results());
        all.putAll(awards());
        all.putAll(work());
        all.putAll(rounds());
        all.putAll(house());
        return all;
    }

    private static Map<String, Mutation> results() {
        var all = new LinkedHashMap<String, Mutation>();
        all.put("another score", field("entry-scored", "score", Fields::more));
        all.put("another tie-break", field("entry-scored", "tieBreaks", Fields::firstMore));
        all.put(
                "a dropped sheet left off",
                field("entry-scored", "dropped", _ -> List.of(), Fields::hasElements));
        all.put("a scored entry of another name", field("entry-scored", "entry", _ -> "nobody"));
        all.put("another policy", field("entry-scored", "policy", _ -> "ours"));
        all.put("another rank", field("entry-ranked", "rank", Fields::more));
        all.put("a rank with another score", field("entry-ranked", "score", Fields::more));
        all.put(
                "a rank with another sheet used",
                field("entry-ranked", "used", _ -> List.of("none"), Fields::hasElements));
        all.put("another hash of the ranking", field("ranking-concluded", "hash", _ -> "0"));
        all.put("another count of the ranking", field("ranking-concluded", "count", Fields::more));
        all.put("a total that is none", field("score-sheet-revealed", "total", Fields::more));
        all.put(
                "another salt",
                field("score-sheet-revealed", "salt", _ -> "AAAAAAAAAAAAAAAAAAAAAA"));
        all.put("another seat", field("score-sheet-revealed", "seat", _ -> "nobody"));
        all.put(
                "a sheet excluded for nothing",
                field("score-sheet-revealed", "excludedFor", _ -> "DECIDED", JsonNode::isNull));
        all.put(
                "a recused expert's sheet that counts",
                field("score-sheet-revealed", "excludedFor", _ -> null, value -> !value.isNull()));
        all.put("another comment", field("score-sheet-comment-revealed", "comment", _ -> "好"));
        all.put("another number of sheets", field("scoring-ended", "sheets", Fields::more));
        return all;
    }

    private static Map<String, Mutation> awards() {
        var all = new LinkedHashMap<String, Mutation>();
        all.put("another tier", field("award-proposed", "tier", _ -> "special"));
        all.put("another place", field("award-proposed", "place", Fields::more));
        all.put("an award with another score", field("award-proposed", "score", Fields::more));
        all.put("an award with another rank", field("award-proposed", "rank", Fields::more));
        all.put("an award to nobody's entry", field("award-proposed", "entry", _ -> "nobody"));
        all.put("another hash of the awards", field("awards-proposed", "hash", _ -> "0"));
        all.put("another conferred tier", field("award-conferred", "tier", _ -> "special"));
        all.put("another conferred entry", field("award-conferred", "entry", _ -> "nobody"));
        all.put("another conferred count", field("awards-conferred", "count", Fields::more));
        all.put("a shorter publicity", field("publicity-started", "until", later(-86_400)));
        all.put("a proposer who was not", field("award-list-opened", "proposer", _ -> "nobody"));
        all.put(
                "other days than announced",
                field("award-list-opened", "publicityDays", Fields::more));
        all.put("a list of other shares", field("award-list-opened", "tiers", _ -> List.of()));
        all.put("a publicity of a day", field("contest-announced", "publicityDays", _ -> 1));
        all.put("no tier at all", field("contest-announced", "tiers", _ -> List.of()));
        all.put("an organizer who is none", field("contest-announced", "organizer", _ -> "x"));
        return all;
    }

    private static Map<String, Mutation> work() {
        var all = new LinkedHashMap<String, Mutation>();
        all.put("another number", field("number-issued", "number", _ -> "2026-QC-9999"));
        all.put("another ordinal", field("number-issued", "ordinal", Fields::more));
        all.put("a number of another year", field("number-issued", "year", Fields::more));
        all.put("another number registered", field("circle-registered", "number", _ -> "1"));
        all.put("more members", field("circle-registered", "members", Fields::more));
        all.put("a year that is not open", field("circle-registration-applied", "year", _ -> 2031));
        all.put("a step left out", field("topic-applied", "steps", Fields::withoutFirst));
        all.put("a topic of another year", field("topic-applied", "year", Fields::more));
        all.put("an edition of their own", field("circle-formed", "edition", _ -> "ours"));
        all.put("amended to an edition of their own", field("circle-amended", "edition", _ -> "x"));
        all.put("led by a stranger", field("circle-leader-changed", "person", _ -> "nobody"));
        all.put("a stranger left", field("circle-member-left", "person", _ -> "nobody"));
        all.put("another title registered", field("topic-registered", "title", _ -> "另一课题"));
        all.put("registered earlier", field("topic-registered", "registeredOn", days(-30)));
        all.put("held before registration", field("activity-recorded", "heldOn", days(-400)));
        all.put("held in the future", field("activity-recorded", "heldOn", days(400)));
        all.put("a step that is none", field("activity-recorded", "step", _ -> "rest"));
        all.put("attended by a stranger", field("activity-attended", "person", _ -> "nobody"));
        all.put("another record attended", field("activity-attended", "record", _ -> "none"));
        all.put("another title accepted", field("result-accepted", "title", _ -> "另一课题"));
        all.put("another circle accepted", field("result-accepted", "circle", _ -> "nobody"));
        all.put("another topic entered", field("entry-submitted", "topic", _ -> "nothing"));
        all.put("another circle entered", field("entry-submitted", "circle", _ -> "nobody"));
        all.put("a path made up", field("entry-submitted", "recommenders", _ -> List.of("me")));
        all.put("admitted for others", field("entry-admitted", "organization", _ -> "nobody"));
        all.put("admitted under another title", field("entry-admitted", "topicTitle", _ -> "另"));
        return all;
    }

    private static Map<String, Mutation> rounds() {
        var all = new LinkedHashMap<String, Mutation>();
        all.put("an entry more", field("scoring-started", "entries", Fields::more));
        all.put("a seat fewer", field("scoring-started", "seats", Fields::less));
        all.put("listed for others", field("entry-listed", "organization", _ -> "nobody"));
        all.put("listed as another type", field("entry-listed", "type", _ -> "INNOVATION"));
        all.put("another scoring's entry", field("scoring-opened", "entry", _ -> "nobody"));
        all.put("another scoring's sheet", field("scoring-opened", "sheet", _ -> "ours"));
        all.put("a longer scoring", field("scoring-opened", "scoringUntil", later(86_400)));
        all.put("another organizer", field("round-opened", "organizer", _ -> "nobody"));
        all.put("a sheet of their own", field("round-opened", "sheet", _ -> "ours"));
        all.put("a seat of another round", field("expert-assigned", "seat", _ -> "nobody"));
        all.put("a sealed sheet of nobody's seat", field("score-sheet-sealed", "seat", _ -> "x"));
        all.put("a sealed sheet of another form", field("score-sheet-sealed", "sheet", _ -> "x"));
        return all;
    }

    private static Map<String, Mutation> house() {
        var all = new LinkedHashMap<String, Mutation>();
        all.put("another level", field("organization-confirmed", "level", _ -> "NATION"));
        all.put("another name", field("organization-confirmed", "name", _ -> "另一公司"));
        all.put("seated instead", Fields::seated);
        all.put("a unit below none", field("unit-added", "parent", _ -> "nowhere"));
        all.put("a member instead", field("membership-accepted", "member", _ -> "nobody"));
        all.put("approved for others", field("plan-approved", "organization", _ -> "nobody"));
        all.put("approved for another year", field("plan-approved", "year", Fields::more));
        all.put("drafted by another", field("plan-drafted", "by", _ -> "nobody"));
        all.put("left before they came", field("employment-ended", "to", days(-4000)));
        all.put("ended of another", field("appointment-ended", "person", _ -> "nobody"));
        all.put("ended at another time", field("appointment-ended", "at", later(-86_400)));
        all.put(
                "approved to be erased instead",
                field("erasure-approved", "person", _ -> "nobody"));
        return all;
    }

    /** Wrong at the event itself. */
    static Mutation field(String event, String field, Function<JsonNode, @Nullable Object> other) {
        return field(event, field, other, _ -> true);
    }

    static Mutation field(
            String event,
            String field,
            Function<JsonNode, @Nullable Object> other,
            Predicate<JsonNode> where) {
        return (history, random) -> {
            var pick = new Pick(history, random);
            int index = pick.any(event, line -> line.shows(field) && where.test(line.value(field)));
            if (index == NOWHERE) return NOWHERE;
            var value = other.apply(history.value(index, field));
            history.rewrite(index, field, _ -> JSON.valueToTree(value));
            return index;
        };
    }

    private static Object more(JsonNode value) {
        return value.asInt() + 1;
    }

    private static Object less(JsonNode value) {
        return value.asInt() - 1;
    }

    private static Object firstMore(JsonNode value) {
        var all = (ArrayNode) value.deepCopy();
        return all.set(0, JSON.valueToTree(all.path(0).asInt() + 1));
    }

    private static Object withoutFirst(JsonNode value) {
        var all = new ArrayList<String>();
        for (var one : value) all.add(one.asString());
        return all.subList(1, all.size());
    }

    private static boolean hasElements(JsonNode value) {
        return !value.isEmpty();
    }

    /** Of the founding organisation nobody was named before. */
    private static int seated(History history, Random random) {
        int index =
                new Pick(history, random)
                        .any("first-decision-maker-seated", line -> line.entry().counter() > 1);
        if (index != NOWHERE) history.rewrite(index, "person", "nobody");
        return index;
    }

    private static Function<JsonNode, @Nullable Object> later(long seconds) {
        return value -> Instant.parse(value.asString()).plusSeconds(seconds).toString();
    }

    private static Function<JsonNode, @Nullable Object> days(long days) {
        return value -> LocalDate.parse(value.asString()).plusDays(days).toString();
    }

    private Fields() {}
}
