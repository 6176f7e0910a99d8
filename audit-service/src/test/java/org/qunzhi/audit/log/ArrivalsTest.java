package org.qunzhi.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.Published.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.Context;

class ArrivalsTest {
    private static final int MANY = 12_000;
    private static final int FEW = 500;

    private final Arrivals arrivals = new Arrivals();

    @Test
    void who_brings_too_much_waits_for_a_writer_that_takes_and_nothing_is_lost() {
        arrivals.bring(() -> units(1, 1));
        assertThat(arrivals.next(Context.PLAN, 1, FEW)).hasSize(1);
        var bringing = CompletableFuture.runAsync(() -> arrivals.bring(() -> units(2, MANY)));
        long next = 2;
        while (next <= MANY) next += arrivals.next(Context.PLAN, next, FEW).size();
        bringing.join();
        assertThat(arrivals.next(Context.PLAN, next, FEW)).isEmpty();
    }

    @Test
    void nobody_waits_for_a_writer_that_lacks_one_of_the_next() {
        arrivals.bring(() -> units(2, MANY));
        assertThat(arrivals.next(Context.PLAN, 1, FEW)).isEmpty();
        arrivals.bring(() -> units(1, 3));
        assertThat(arrivals.next(Context.PLAN, 1, FEW)).hasSize(3);
    }

    @Test
    void the_archive_is_asked_where_something_is_lacking_and_not_while_it_is_about_to_come() {
        assertThat(arrivals.mayLack()).isTrue();
        arrivals.bring(
                () -> {
                    assertThat(arrivals.mayLack()).isFalse();
                    return units(2, 2);
                });
        arrivals.bring(
                () -> {
                    assertThat(arrivals.mayLack()).isTrue();
                    return List.of();
                });
    }

    private static List<PublishedEvent> units(int from, int to) {
        var units = new ArrayList<PublishedEvent>();
        for (int i = from; i <= to; i++) {
            var text = FORM.replace("\"position\":\"1\"", "\"position\":\"" + i + "\"");
            units.add(PublishedEvent.read(Context.PLAN, text));
        }
        return units;
    }

    private static final String FORM = unit(1, "o1", 0).text();
}
