package dev.holdfast.bench;

import dev.holdfast.bench.Rounds.Side;
import java.util.List;

/** The same work on a large database with years of history, beside a small one: both servers run, and take turns. */
final class Growth {

    private static final String SOURCE_GRID =
            "inventory/sources?searchCriteria[pageSize]=25&searchCriteria[currentPage]=1"
                    + "&searchCriteria[sortOrders][0][field]=source_code&searchCriteria[sortOrders][0][direction]=ASC";
    private static final String PRODUCT_GRID = "products?searchCriteria[pageSize]=25&searchCriteria[currentPage]=1"
            + "&searchCriteria[sortOrders][0][field]=entity_id&searchCriteria[sortOrders][0][direction]=DESC";
    private static final int GRID_CLIENTS = 2;
    private static final double GOAL = 0.9;

    private final World large;
    private final World small;

    Growth(World large, World small) {
        this.large = large;
        this.small = small;
    }

    Line promises() throws Exception {
        return Line.of("growth", "requests/s", large.rounds.compare(promising(large), promising(small)), GOAL);
    }

    private static Side promising(World world) {
        return new Promises(world).holdfast(Skus.any(world.goods.products()));
    }

    List<Line> reads() throws Exception {
        return List.of(
                Line.of(
                        "read-growth: salable-read",
                        "requests/s",
                        large.rounds.compare(new Reads(large)::salableQuantity, new Reads(small)::salableQuantity),
                        GOAL),
                grid("read-growth: sources", SOURCE_GRID),
                grid("read-growth: products", PRODUCT_GRID));
    }

    private Line grid(String name, String path) throws Exception {
        return Line.of(name, "requests/s", large.rounds.compare(reading(large, path), reading(small, path)), GOAL);
    }

    private static Side reading(World world, String path) {
        var request = world.administrator.get(path);
        return duration -> Load.closedLoop(GRID_CLIENTS, duration, Calls.sending(world.server.port(), () -> request));
    }
}
