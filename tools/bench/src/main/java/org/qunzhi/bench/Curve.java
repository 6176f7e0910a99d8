package org.qunzhi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.qunzhi.bench.Alternation.Measured;
import org.qunzhi.bench.Row.Case;

/** The medians over the sizes, with what was least and most; both axes are logarithmic. */
final class Curve {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 600;

    private Curve() {}

    static void write(Row row, List<Case> cases, List<Measured> measured, Path file)
            throws IOException {
        var lines = new LinkedHashMap<String, YIntervalSeries>();
        for (var one : cases) {
            for (var contender : one.contenders()) {
                var rates = RowReport.of(contender, measured, Measured::rate);
                lines.computeIfAbsent(contender.name(), YIntervalSeries::new)
                        .add(
                                one.size(),
                                RowReport.median(rates),
                                rates[0],
                                rates[rates.length - 1]);
            }
        }
        var data = new YIntervalSeriesCollection();
        lines.values().forEach(data::addSeries);
        var renderer = new XYErrorRenderer();
        renderer.setDefaultLinesVisible(true);
        var plot = new XYPlot(data, new LogAxis(row.size()), new LogAxis("operations/s"), renderer);
        ChartUtils.saveChartAsPNG(file.toFile(), new JFreeChart(row.name(), plot), WIDTH, HEIGHT);
    }
}
