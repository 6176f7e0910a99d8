package org.qunzhi.standalone.season;

import java.time.LocalDate;
import java.util.Optional;
import org.qunzhi.standalone.issuer.Accounts;

/** Plays the whole season once; on data where it was played already it finds what is there. */
public final class Season {
    private final Door door;
    private final SeasonClock clock;
    private final SeasonData data;

    public Season(Door door, SeasonClock clock) {
        this(door, clock, SeasonData.load());
    }

    private Season(Door door, SeasonClock clock, SeasonData data) {
        this.door = door;
        this.clock = clock;
        this.data = data;
    }

    /** With one circle in each enterprise, for whoever only needs a season that was played. */
    public static Season brief(Door door, SeasonClock clock) {
        return new Season(door, clock, SeasonData.load().brief());
    }

    static void begin(SeasonClock clock, boolean untouched) {
        clock.beginAt(LocalDate.of(SeasonData.load().season(), 2, 2), untouched);
    }

    public String notice() {
        return data.notice();
    }

    /** The contest of the season that lies in the data already. */
    public Optional<String> played() {
        return announced(door, data.contest().name());
    }

    static Optional<String> announced(Door door, String name) {
        for (var contest : door.get("", "/api/award/public/contests").body().path("items"))
            if (contest.path("name").asString().equals(name))
                return Optional.of(contest.path("contest").asString());
        return Optional.empty();
    }

    /** 进行中: what people find waiting when the season is over, as much of it as is not there yet. */
    public void begin() {
        new UnderWay(door, data, clock.now()).play();
    }

    /** The contest's id. */
    public String play(Accounts accounts) {
        var founding = new Founding(door, data);
        founding.play(accounts);
        clock.turnTo(LocalDate.of(data.season(), 3, 2));
        var results = new Work(door, data, founding, clock).play();
        var contest = new Judging(door).play(data, clock, results);
        clock.turnToToday();
        return contest;
    }
}
