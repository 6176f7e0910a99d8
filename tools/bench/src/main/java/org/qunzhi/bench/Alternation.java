package org.qunzhi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.qunzhi.bench.Row.Case;
import org.qunzhi.bench.Row.Contender;
import org.qunzhi.bench.Row.Part;

/**
 * Limit, then peers and ours in turns, then the limit again: a machine that slows down slows down
 * all of them. Each does its work once before it counts.
 *
 * @param times that peers and ours take turns
 * @param shortest nanoseconds of a round, which is repeated until then
 */
record Alternation(int times, long shortest) {
    static final Alternation USUAL = new Alternation(5, TimeUnit.SECONDS.toNanos(2));
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * One round of one contender.
     *
     * @param cpu seconds of this process for 1,000 operations
     */
    record Measured(Case of, Contender contender, int alternation, double rate, double cpu) {}

    List<Measured> of(Case one) throws Exception {
        for (var contender : one.contenders()) contender.round().call();
        var all = new ArrayList<Measured>();
        limits(one, 0, all);
        for (int i = 1; i <= times; i++) {
            for (var contender : one.contenders())
                if (contender.part() != Part.LIMIT) all.add(round(one, contender, i));
        }
        limits(one, times + 1, all);
        return all;
    }

    private void limits(Case one, int alternation, List<Measured> into) throws Exception {
        for (var contender : one.contenders())
            if (contender.part() == Part.LIMIT) into.add(round(one, contender, alternation));
    }

    private Measured round(Case one, Contender contender, int alternation) throws Exception {
        long began = System.nanoTime();
        long worked = PROCESS.getProcessCpuTime();
        long operations = 0;
        long took;
        do {
            operations += contender.round().call();
            took = System.nanoTime() - began;
        } while (took < shortest);
        double cpu = (PROCESS.getProcessCpuTime() - worked) / 1e9 / operations * 1_000;
        return new Measured(one, contender, alternation, operations / (took / 1e9), cpu);
    }
}
