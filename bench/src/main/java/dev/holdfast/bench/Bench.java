package dev.holdfast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;

/** {@code ./holdfast bench}. */
public final class Bench {

    private static final int PRODUCTS = 100_000;

    private final Options options;
    private final Path folder;
    private final String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16)) + "a1";
    private final Report report = new Report(System.out);

    private Bench(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /** Ends with 1 when a goal was missed or a check failed, with 2 when it was called wrongly. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].matches("help|--help|-h")) {
            System.out.print(Options.HELP);
            return;
        }
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + Options.HELP);
            System.exit(2);
            return;
        }
        var folder = Files.createTempDirectory("holdfast-bench");
        boolean reached;
        try {
            reached = new Bench(options, folder).run();
        } finally {
            delete(folder);
        }
        System.exit(reached ? 0 : 1);
    }

    private boolean run() throws Exception {
        System.err.println("Starting a server and loading %,d products ...".formatted(PRODUCTS));
        try (var server = HoldfastServer.start(options.serverCommand(), folder.resolve("small"), password)) {
            var small = new World(server, Goods.load(server, PRODUCTS), options.rounds());
            warmUp(small);
            report.begin();
            // First, while both servers are equally warm.
            if (options.wants("growth") || options.wants("read-growth")) measureGrowth(small);
            measure(small);
            report.check("Afterwards", small.audit());
        }
        if (options.json().isPresent()) report.write(options.json().get());
        return report.isReached();
    }

    private interface Measure {
        Line line() throws Exception;
    }

    private void measure(World world) throws Exception {
        var promises = new Promises(world);
        var orders = new Orders(world, promises);
        var reads = new Reads(world);
        var processes = new Processes(world, promises);
        measure("promise-many", promises::many);
        measure("promise-one", promises::one);
        measure("promise-basket", promises::basket);
        measure("order-guest", orders::guest);
        measure("order-one", orders::one);
        measure("checkout", orders::checkout);
        measure("salable-read", reads::salableRead);
        measure("are-salable", reads::areSalable);
        measure("items-bulk", new Writes(world)::sourceItems);
        measure("source-selection", new Selection(world)::byPriority);
        if (options.wants("two-servers")) processes.twoServers().forEach(report::add);
        measure("start", processes::start);
    }

    private void warmUp(World world) throws Exception {
        System.err.println(
                "Warming up for %,d seconds ...".formatted(options.warmUp().toSeconds()));
        new Promises(world).holdfast(Skus.any(world.goods.products())).run(options.warmUp());
    }

    private void measure(String name, Measure measure) throws Exception {
        if (options.wants(name)) report.add(measure.line());
    }

    private void measureGrowth(World small) throws Exception {
        System.err.println("Loading %,d products in five sources and %,d ledger entries ..."
                .formatted(options.productsOfYears(), options.ledgerEntriesOfYears()));
        try (var server = HoldfastServer.start(options.serverCommand(), folder.resolve("large"), password)) {
            var goods = Goods.loadYears(server, options.productsOfYears(), options.ledgerEntriesOfYears());
            var large = new World(server, goods, options.rounds());
            warmUp(large);
            var growth = new Growth(large, small);
            if (options.wants("growth")) report.add(growth.promises());
            if (options.wants("read-growth")) growth.reads().forEach(report::add);
            report.check("On the large database", large.audit());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
