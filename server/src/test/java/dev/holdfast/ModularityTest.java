package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/holdfast");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
    private static final Pattern NAMED_IN_SQL = Pattern.compile("\\b(?:from|join|into|update|using)\\s+(\\w+)");

    /** Who may name tables of others: the kept totals, the outbox, the audit, and views that join what several features keep. */
    private static final Set<String> READS_OTHERS = Set.of(
            "salable",
            "event/Outbox.java",
            "audit",
            "lowstock",
            "selection",
            "statistics",
            "explain",
            "catalog/StockItemViews.java",
            "salability/SalableQuantityController.java",
            "reservation/ReservationLedgerController.java",
            "pickuplocation/PickupLocations.java",
            "pickup/GoodsAtLocations.java",
            "order/OrderViews.java",
            "invoice/InvoiceViews.java",
            "shipment/ShipmentViews.java",
            "creditmemo/CreditMemoViews.java");

    @Test
    void features_depend_on_one_another_as_they_declare_and_in_no_circle() {
        ApplicationModules.of(Holdfast.class).verify();
    }

    @Test
    void only_the_feature_that_a_table_belongs_to_names_it_in_sql() throws IOException {
        var featuresByTable = new TreeMap<String, Set<String>>();
        for (var table : tables()) featuresByTable.put(table, new TreeSet<>());
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var path = SOURCES.relativize(file);
                var feature = path.getName(0).toString();
                if (READS_OTHERS.contains(feature) || READS_OTHERS.contains(path.toString())) continue;
                var named = NAMED_IN_SQL.matcher(Files.readString(file));
                while (named.find()) {
                    var features = featuresByTable.get(named.group(1));
                    if (features != null) features.add(feature);
                }
            }
        }
        assertThat(featuresByTable.entrySet())
                .filteredOn(entry -> entry.getValue().size() > 1)
                .extracting(Map.Entry::toString)
                .isEmpty();
    }

    private static Set<String> tables() throws IOException {
        var tables = new TreeSet<String>();
        try (var migrations = Files.list(MIGRATIONS)) {
            for (var migration : migrations.toList()) {
                var created = TABLE.matcher(Files.readString(migration));
                while (created.find()) tables.add(created.group(1));
            }
        }
        assertThat(tables).contains("source", "source_item", "salable_quantity");
        return tables;
    }
}
