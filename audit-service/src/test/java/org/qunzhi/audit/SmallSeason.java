package org.qunzhi.audit;

import static org.qunzhi.audit.Published.closed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;

/**
 * A circle of steel, its topic, its entry by district to city's contest, a sheet and its reveal,
 * and who held which office. Positions and sequences are counted here.
 */
public final class SmallSeason {
    public static final Owner ZHAO = Owner.personal("zhao", "city");
    private final Vault vault;
    private final List<PublishedEvent> events = new ArrayList<>();
    private final Map<Context, Long> positions = new EnumMap<>(Context.class);
    private final Map<String, Long> sequences = new HashMap<>();

    public SmallSeason(Vault vault) {
        this.vault = vault;
        appointed("a-dm", "qian", "steel", null, "DECISION_MAKER")
                .appointed("a-pr", "sun", "steel", null, "PROMOTER")
                .appointed("a-u2", "li", "steel", "u2", "PROMOTER")
                .appointed("a-se", "zhou", "city", null, "SECRETARY")
                .appointed("a-ch", "wu", "city", null, "CHAIR")
                .unit("u1")
                .unit("u2");
        circle("c1", "u1", "member-one").circle("c2", "u2", "member-two");
        add(
                Context.REGISTRATION,
                "topic-applied",
                "t1",
                "{\"topic\":\"t1\",\"circle\":\"c1\",\"organization\":\"steel\",\"title\":\"降低废品率\","
                        + "\"type\":\"INNOVATION\",\"reason\":\"废品多\"}");
        add(Context.REGISTRATION, "topic-returned", "t1", "{\"topic\":\"t1\",\"reason\":\"目标不明\"}");
        add(
                Context.AWARD,
                "entry-submitted",
                "e1",
                "{\"entry\":\"e1\",\"contest\":\"k1\",\"organizer\":\"city\","
                        + "\"recommenders\":[\"district\",\"county\"],\"organization\":\"steel\","
                        + "\"circle\":\"c1\",\"circleName\":\"晨光\",\"topic\":\"t1\"}");
        recommended("district").recommended("county");
        add(
                Context.AWARD,
                "entry-admitted",
                "e1",
                "{\"entry\":\"e1\",\"contest\":\"k1\",\"organizer\":\"city\","
                        + "\"organization\":\"steel\",\"circle\":\"c1\",\"circleName\":\"晨光\"}");
        add(
                Context.REVIEW,
                "round-opened",
                "r1",
                "{\"round\":\"r1\",\"contest\":\"k1\",\"organizer\":\"city\"}");
        long position = position(Context.REVIEW) + 1;
        var expert = closed(vault, ZHAO, position, "expert", "\"zhao\"");
        add(
                Context.REVIEW,
                "expert-seated",
                "r1",
                "{\"round\":\"r1\",\"seat\":\"s1\",\"organizer\":\"city\",\"expert\":%s}"
                        .formatted(expert));
        add(
                Context.REVIEW,
                "scoring-opened",
                "g1",
                "{\"scoring\":\"g1\",\"round\":\"r1\",\"entry\":\"e1\",\"organizer\":\"city\","
                        + "\"organization\":\"steel\"}");
        sealed();
        add(
                Context.REVIEW,
                "score-sheet-comment-revealed",
                "g1",
                "{\"scoring\":\"g1\",\"round\":\"r1\",\"sheetId\":\"x1\",\"comment\":\"好\"}");
        add(Context.REVIEW, "round-revealed", "r1", "{\"round\":\"r1\"}");
    }

    private SmallSeason appointed(
            String id,
            String person,
            String organization,
            @org.jspecify.annotations.Nullable String unit,
            String role) {
        return add(
                Context.PLAN,
                "appointed",
                id,
                "{\"appointment\":\"%s\",\"person\":\"%s\",\"organization\":\"%s\",\"unit\":%s,\"role\":\"%s\",\"from\":\"2026-01-01T00:00:00Z\",\"until\":null}"
                        .formatted(
                                id,
                                person,
                                organization,
                                unit == null ? "null" : "\"" + unit + "\"",
                                role));
    }

    private SmallSeason unit(String unit) {
        return add(
                Context.PLAN,
                "unit-added",
                "steel",
                "{\"organization\":\"steel\",\"unit\":\"%s\",\"parent\":null,\"name\":\"二车间\"}"
                        .formatted(unit));
    }

    private SmallSeason circle(String circle, String unit, String member) {
        return add(
                        Context.REGISTRATION,
                        "circle-formed",
                        circle,
                        "{\"circle\":\"%s\",\"organization\":\"steel\",\"unit\":\"%s\",\"name\":\"晨光\"}"
                                .formatted(circle, unit))
                .add(
                        Context.REGISTRATION,
                        "circle-member-joined",
                        circle,
                        "{\"circle\":\"%s\",\"person\":\"%s\",\"duty\":\"LEADER\"}"
                                .formatted(circle, member));
    }

    private SmallSeason recommended(String association) {
        return add(
                Context.AWARD,
                "entry-recommended",
                "e1",
                "{\"entry\":\"e1\",\"association\":\"%s\",\"opinion\":\"同意\"}"
                        .formatted(association));
    }

    private void sealed() {
        long position = position(Context.REVIEW) + 1;
        var round = Owner.sealed("r1");
        add(
                Context.REVIEW,
                "score-sheet-sealed",
                "g1",
                "{\"scoring\":\"g1\",\"round\":\"r1\",\"sheetId\":\"x1\",\"seat\":\"s1\",\"sheet\":\"p\",\"marks\":%s,\"comment\":%s}"
                        .formatted(
                                closed(vault, round, position, "marks", "{\"total\":1}"),
                                closed(vault, round, position, "comment", "\"好\"")));
    }

    public SmallSeason add(Context context, String name, String aggregate, String data) {
        long position = positions.merge(context, 1L, Long::sum);
        long sequence = sequences.merge(context + aggregate, 1L, Long::sum) - 1;
        events.add(Published.event(context, position, name, aggregate, sequence, data));
        return this;
    }

    private long position(Context context) {
        return positions.getOrDefault(context, 0L);
    }

    public List<PublishedEvent> events() {
        return events;
    }

    /** The first of that name. */
    public PublishedEvent event(String name) {
        return events.stream()
                .filter(event -> event.attribute("type").contains("." + name + "."))
                .findFirst()
                .orElseThrow();
    }
}
