package org.qunzhi.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.rules.registration.CalendarDay;
import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.Renewal;
import org.qunzhi.rules.registration.Steps;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a form has to know before somebody fills it in; the tables decide all the same. */
@RestController
@RequestMapping("/api/registration/rules")
class RulesApi {
    private final CircleSize size;
    private final Renewal renewal;
    private final Steps steps;
    private final Clock clock;

    RulesApi(CircleSize size, Renewal renewal, Steps steps, Clock clock) {
        this.size = size;
        this.renewal = renewal;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * {@code today} by the server's clock, at Beijing; the years are those open for registration.
     */
    record InForce(
            int fewestMembers,
            int mostMembers,
            int firstYear,
            int lastYear,
            List<Chain> chains,
            LocalDate today,
            Instant now) {}

    /** The steps of a topic of that type, in their order. */
    record Chain(TopicType type, List<Steps.Step> steps) {}

    @GetMapping
    InForce inForce() {
        var now = clock.instant();
        var today = CalendarDay.of(now);
        var chains =
                Stream.of(TopicType.values()).map(type -> new Chain(type, steps.of(type))).toList();
        return new InForce(
                size.fewestMembers(),
                size.mostMembers(),
                today.getYear(),
                renewal.lastYearOn(today),
                chains,
                today,
                now);
    }
}
