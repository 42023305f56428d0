package dev.holdfast.bench;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Which products buyers want. */
final class Skus {

    private Skus() {}

    /** Each as likely as any other. */
    static Supplier<String[]> any(int products) {
        return () -> new String[] {Goods.sku(ThreadLocalRandom.current().nextInt(products))};
    }

    static Supplier<String[]> one() {
        var only = new String[] {Goods.sku(0)};
        return () -> only;
    }

    /** Baskets of different products, sorted; the product of rank n is wanted in proportion to 1/n. */
    static Supplier<String[]> zipf(int products, int lines) {
        var cumulated = new double[products];
        double sum = 0;
        for (int rank = 0; rank < products; rank++) cumulated[rank] = sum += 1.0 / (rank + 1);
        var total = sum;
        return () -> ThreadLocalRandom.current()
                .doubles(0, total)
                .mapToInt(point -> Math.min(products - 1, rankAt(cumulated, point)))
                .distinct()
                .limit(lines)
                .mapToObj(Goods::sku)
                .sorted()
                .toArray(String[]::new);
    }

    private static int rankAt(double[] cumulated, double point) {
        var found = Arrays.binarySearch(cumulated, point);
        return found >= 0 ? found : -found - 1;
    }
}
