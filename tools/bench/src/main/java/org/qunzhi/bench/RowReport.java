package org.qunzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.qunzhi.bench.Alternation.Measured;
import org.qunzhi.bench.Row.Case;
import org.qunzhi.bench.Row.Contender;
import org.qunzhi.bench.Row.Part;

/** Measures a row and says what came out: lines, a table for other programs and a curve. */
final class RowReport {
    /** A machine on which programs wait longer for a processor says nothing of rates. */
    private static final double MOST_WAITING = 0.1;

    private final Alternation alternation;
    private final long quiet;
    private final Consumer<String> out;

    /**
     * To this output.
     *
     * @param quiet nanoseconds for which the machine is listened to before and after
     */
    RowReport(Alternation alternation, long quiet, Consumer<String> out) {
        this.alternation = alternation;
        this.quiet = quiet;
        this.out = out;
    }

    void run(Row row, Path folder) throws Exception {
        double before = pressure();
        var all = new ArrayList<Measured>();
        var cases = row.cases();
        for (var one : cases) {
            var measured = alternation.of(one);
            all.addAll(measured);
            lines(one, measured);
        }
        double after = pressure();
        out.accept(
                "waiting for a processor before %.0f %%, after %.0f %%%s"
                        .formatted(
                                100 * before,
                                100 * after,
                                Math.max(before, after) > MOST_WAITING
                                        ? ": void, ratios at most"
                                        : ""));
        Files.createDirectories(folder);
        csv(all, folder.resolve(row.name() + ".csv"));
        Curve.write(row, cases, all, folder.resolve(row.name() + ".png"));
        out.accept(folder.resolve(row.name() + ".csv") + ", .png");
    }

    /** While nothing is done here. */
    private double pressure() throws InterruptedException {
        var pressure = new Pressure();
        TimeUnit.NANOSECONDS.sleep(quiet);
        return pressure.share();
    }

    private void lines(Case one, List<Measured> measured) {
        out.accept(one.name());
        out.accept(
                "  %-44s %11s %23s %11s %10s  %s"
                        .formatted("", "median", "min – max", "each", "CPU s/1,000", "ours ×"));
        for (var contender : one.contenders()) out.accept(line(one, contender, measured));
    }

    private static String line(Case one, Contender contender, List<Measured> measured) {
        var own = of(contender, measured, Measured::rate);
        var ratios = new StringBuilder();
        for (var ours : one.contenders())
            if (ours.part() == Part.OURS && contender.part() != Part.OURS)
                ratios.append(" %8.2f".formatted(ratio(ours, contender, measured)));
        return "  %-44s %,9.1f/s %,10.1f – %,10.1f %8.3f ms %10.3f %s"
                .formatted(
                        contender.name(),
                        median(own),
                        own[0],
                        own[own.length - 1],
                        1_000 / median(own),
                        median(of(contender, measured, Measured::cpu)),
                        ratios);
    }

    /** The median of those of each alternation; of a limit, which has none, that of the medians. */
    static double ratio(Contender ours, Contender other, List<Measured> measured) {
        if (other.part() == Part.LIMIT)
            return median(of(ours, measured, Measured::rate))
                    / median(of(other, measured, Measured::rate));
        return median(
                measured.stream()
                        .filter(one -> one.contender().equals(ours))
                        .mapToDouble(one -> one.rate() / beside(one, other, measured))
                        .sorted()
                        .toArray());
    }

    private static double beside(Measured one, Contender other, List<Measured> measured) {
        return measured.stream()
                .filter(each -> each.contender().equals(other))
                .filter(each -> each.alternation() == one.alternation())
                .findFirst()
                .orElseThrow()
                .rate();
    }

    static double[] of(
            Contender contender, List<Measured> measured, ToDoubleFunction<Measured> what) {
        return DoubleStream.of(
                        measured.stream()
                                .filter(one -> one.contender().equals(contender))
                                .mapToDouble(what)
                                .toArray())
                .sorted()
                .toArray();
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void csv(List<Measured> all, Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "case,size,contender,part,alternation,operations_per_second,cpu_seconds_per_1000");
        for (var one : all)
            lines.add(
                    "\"%s\",%s,\"%s\",%s,%d,%.3f,%.6f"
                            .formatted(
                                    one.of().name(),
                                    one.of().size(),
                                    one.contender().name(),
                                    one.contender().part().name().toLowerCase(Locale.ROOT),
                                    one.alternation(),
                                    one.rate(),
                                    one.cpu()));
        Files.write(file, lines);
    }
}
