package org.qunzhi.standalone.season;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the season is played from; the file says what is reported and what is made up. */
record SeasonData(
        String notice,
        int season,
        Contest contest,
        List<Tier> tiers,
        Named province,
        Named city,
        int experts,
        List<Enterprise> enterprises,
        UnderWay underWay) {

    record Contest(String name, String theme, int publicityDays) {}

    /** What is in the midst of it when the season is over. */
    record UnderWay(
            Contest entering,
            Contest scoring,
            Contest inPublicity,
            List<Tier> tiers,
            String topic) {}

    record Tier(String code, String title, int share) {}

    record Named(String name) {}

    record Enterprise(String name, List<Circle> circles) {}

    record Circle(String leader, String name, String topic, String reportedIn, int reportedYear) {}

    /** The same with one circle in each enterprise. */
    SeasonData brief() {
        var first =
                enterprises.stream()
                        .map(one -> new Enterprise(one.name(), one.circles().subList(0, 1)))
                        .toList();
        return new SeasonData(
                notice, season, contest, tiers, province, city, experts, first, underWay);
    }

    static SeasonData load() {
        try (var yaml = SeasonData.class.getResourceAsStream("/demonstration/season.yaml")) {
            if (yaml == null) throw new IllegalStateException("demonstration/season.yaml missing");
            return new YAMLMapper().readValue(yaml, SeasonData.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
