package org.qunzhi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Rounds of several variants in turns. A ratio is the median of those of each round's neighbours,
 * so that a machine that slows down in the middle slows down both sides.
 */
final class Stopwatch {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

    /**
     * What one round took.
     *
     * @param rate events a second
     * @param cpu microseconds an event, of the whole process: the embedded store is part of it
     */
    private record Round(double rate, double cpu) {}

    /** Runs the round and counts it, unless it is to warm up. */
    void round(String variant, int events, boolean counts, Runnable round) {
        long began = System.nanoTime();
        long worked = PROCESS.getProcessCpuTime();
        round.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = (PROCESS.getProcessCpuTime() - worked) / 1e3 / events;
        if (counts)
            rounds.computeIfAbsent(variant, _ -> new ArrayList<>())
                    .add(new Round(events / seconds, cpu));
    }

    /** A line for each variant, with its ratios to the first two. */
    List<String> lines() {
        var baselines = rounds.values().stream().limit(2).toList();
        return rounds.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), baselines))
                .toList();
    }

    private static String line(String variant, List<Round> own, List<List<Round>> baselines) {
        var line = new StringBuilder();
        line.append("  %-40s".formatted(variant));
        line.append("%,10.0f/s".formatted(median(own.stream().mapToDouble(Round::rate))));
        for (var baseline : baselines) line.append("%6.2f ×".formatted(ratio(own, baseline)));
        line.append("%,8.0f µs".formatted(median(own.stream().mapToDouble(Round::cpu))));
        return line.toString();
    }

    private static double ratio(List<Round> own, List<Round> baseline) {
        return median(
                IntStream.range(0, own.size())
                        .mapToDouble(i -> own.get(i).rate() / baseline.get(i).rate()));
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
