package dev.holdfast.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Runs two sides in turn, several times, so that what else the machine does falls on both.
 *
 * @param duration of a round
 * @param warmUp how long Holdfast does the work beforehand, until Java has compiled what the work runs through; the baseline, which Java
 *     hardly runs, is warm after one round
 */
record Rounds(int rounds, Duration duration, Duration warmUp) {

    /** One side of a comparison: a load for about so long. */
    @FunctionalInterface
    interface Side {
        Load.Outcome run(Duration duration) throws Exception;
    }

    /**
     * @param perSecond the median of the rounds
     * @param latencies of all rounds
     */
    record Rate(double perSecond, Histogram latencies, long failed) {

        double millisAt(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** @param ratio the median of the ratios of the rounds */
    record Comparison(Rate holdfast, Rate baseline, double ratio) {}

    /** Warms both up, then measures them in turn. */
    Comparison compare(Side holdfast, Side baseline) throws Exception {
        warmUp(holdfast);
        baseline.run(duration);
        var ours = new ArrayList<Load.Outcome>();
        var theirs = new ArrayList<Load.Outcome>();
        for (int round = 0; round < rounds; round++) {
            theirs.add(baseline.run(duration));
            ours.add(holdfast.run(duration));
        }
        var ratios = new double[rounds];
        Arrays.setAll(
                ratios, round -> ours.get(round).perSecond() / theirs.get(round).perSecond());
        return new Comparison(rate(ours), rate(theirs), median(ratios));
    }

    /** Warms one side up, then measures it. */
    Rate measure(Side side) throws Exception {
        warmUp(side);
        var outcomes = new ArrayList<Load.Outcome>();
        for (int round = 0; round < rounds; round++) outcomes.add(side.run(duration));
        return rate(outcomes);
    }

    private void warmUp(Side side) throws Exception {
        for (var left = warmUp; left.isPositive(); left = left.minus(duration)) side.run(duration);
    }

    private static Rate rate(List<Load.Outcome> outcomes) {
        var latencies = new Histogram(3);
        outcomes.forEach(outcome -> latencies.add(outcome.latencies()));
        var rates = outcomes.stream().mapToDouble(Load.Outcome::perSecond).toArray();
        var failed = outcomes.stream().mapToLong(Load.Outcome::failed).sum();
        return new Rate(median(rates), latencies, failed);
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
