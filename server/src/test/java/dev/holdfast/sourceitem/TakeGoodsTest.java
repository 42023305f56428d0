package dev.holdfast.sourceitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.selection.ChooseSources;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.shared.StockId;
import dev.holdfast.sourceitem.SourceItemChange.Add;
import dev.holdfast.sourceitem.SourceItemChange.Take;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Caller;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** That goods are taken from where they are, and never more than there are. */
@ServerTest
class TakeGoodsTest {

    private static final StockId EU = new StockId(10);
    private static final String TOO_FEW = "Not all of your products are available in the requested quantity.";

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    WriteSourceItems writeSourceItems;

    @Autowired
    ChooseSources chooseSources;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    private static Cause shipped() {
        return Cause.of(Cause.Reason.SHIPPED, Caller.SYSTEM, "order", "7");
    }

    private static Take take(String source, String sku, String quantity) {
        return new Take(new SourceItemKey(new SourceCode(source), new Sku(sku)), Quantity.of(quantity));
    }

    private void write(SourceItemChange... changes) {
        writeSourceItems.write(List.of(changes), shipped());
    }

    /** As {@code eu-1 3, eu-2 0 out}. */
    private String held(String sku) {
        return String.join(
                ", ", jdbc.sql("""
                        select source_code || ' ' || trim_scale(quantity) || case status when 1 then '' else ' out' end
                          from source_item
                         where sku = :sku
                         order by source_code
                        """).param("sku", sku).query(String.class).list());
    }

    @Test
    void the_last_unit_may_be_taken_whatever_the_status_and_the_status_stays() {
        goods.holds("last", "eu-1 2.5, eu-2 3 out");

        write(take("EU-1", "LAST", "2.5"), take("eu-2", "last", "3"));

        assertThat(held("last")).isEqualTo("eu-1 0, eu-2 0 out");
        api.get("/V1/inventory/movements?searchCriteria[filterGroups][0][filters][0][field]=reason"
                        + "&searchCriteria[filterGroups][0][filters][0][value]=shipped"
                        + "&searchCriteria[filterGroups][1][filters][0][field]=sku"
                        + "&searchCriteria[filterGroups][1][filters][0][value]=last"
                        + "&fields=items[sku,source_code,quantity_change,quantity_after,reason,cause_type,cause_id]")
                .hasBody("""
                        {"items":[
                          {"sku":"last","source_code":"eu-2","quantity_change":-3,"quantity_after":0,"reason":"shipped","cause_type":"order","cause_id":"7"},
                          {"sku":"last","source_code":"eu-1","quantity_change":-2.5,"quantity_after":0,"reason":"shipped","cause_type":"order","cause_id":"7"}]}""");
    }

    @Test
    void one_item_with_too_few_leaves_all_as_they_are() {
        goods.holds("few", "eu-1 5, eu-2 1.9999");

        assertThatThrownBy(() -> write(take("eu-1", "few", "5"), take("eu-2", "few", "2")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal).hasMessage(TOO_FEW);
                });

        assertThat(held("few")).isEqualTo("eu-1 5, eu-2 1.9999");
    }

    @ParameterizedTest
    @CsvSource({"eu-1, nowhere", "eu-2, somewhere", "no-such-source, somewhere"})
    void nothing_is_taken_from_an_item_that_there_is_not(String source, String sku) {
        if (held("somewhere").isEmpty()) goods.holds("somewhere", "eu-1 5");

        assertThatThrownBy(() -> write(take("eu-1", "somewhere", "1"), take("eu-3", "somewhere", "1")))
                .hasMessage("Source item not found by source code: eu-3 and sku: somewhere.");
        assertThatThrownBy(() -> write(take(source, sku, "1"))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(refusal.message().template()).isEqualTo("Source item not found by source code: %1 and sku: %2.");
            assertThat(refusal).hasMessageContaining(source).hasMessageContaining(sku);
        });

        assertThat(held("somewhere")).isEqualTo("eu-1 5");
        assertThat(held("nowhere")).isEmpty();
    }

    @Test
    void taking_and_adding_go_together_but_an_item_is_taken_from_once() {
        goods.holds("both", "eu-1 5, eu-2 5");

        write(take("eu-1", "both", "2"), new Add(take("eu-2", "both", "2").key(), Quantity.of(2), null));
        assertThat(held("both")).isEqualTo("eu-1 3, eu-2 7");

        assertThatThrownBy(() -> write(take("eu-1", "both", "1"), take("EU-1", "Both", "1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(held("both")).isEqualTo("eu-1 3, eu-2 7");
    }

    @RepeatedTest(5)
    void of_many_who_take_the_last_units_at_once_as_many_get_one_as_there_are() throws Exception {
        var sku = "rare-" + UUID.randomUUID();
        goods.holds(sku, "eu-1 3");

        var outcomes = Concurrently.race(8, () -> {
            try {
                write(take("eu-1", sku, "1"));
                return "taken";
            } catch (Refusal refusal) {
                return refusal.getMessage();
            }
        });

        assertThat(Collections.frequency(outcomes, "taken")).isEqualTo(3);
        assertThat(Collections.frequency(outcomes, TOO_FEW)).isEqualTo(5);
        assertThat(held(sku)).isEqualTo("eu-1 0");
    }

    private List<Take> takeByPriority(StockId stock, Map<Sku, Quantity> wanted) {
        return transaction.execute(_ -> {
            var takes = chooseSources.byPriority(stock, wanted);
            writeSourceItems.write(takes, shipped());
            return takes;
        });
    }

    @Test
    void where_nobody_names_a_source_the_stocks_sources_give_by_priority_what_they_have() {
        goods.holds("first", "eu-1 2, eu-2 12");
        goods.holds("second", "eu-1 22, eu-2 12");
        goods.holds("spread", "eu-1 1, eu-2 5 out, eu-3 2, eu-disabled 9, us-1 9");

        var takes = takeByPriority(
                EU,
                Map.of(
                        new Sku("FIRST"), Quantity.of(5),
                        new Sku("second"), Quantity.of(6),
                        new Sku("spread"), Quantity.of(9)));

        assertThat(takes)
                .containsExactly(
                        take("eu-1", "first", "2"),
                        take("eu-1", "second", "6"),
                        take("eu-1", "spread", "1"),
                        take("eu-2", "first", "3"),
                        take("eu-3", "spread", "2"));
        assertThat(held("first")).isEqualTo("eu-1 0, eu-2 9");
        assertThat(held("second")).isEqualTo("eu-1 16, eu-2 12");
        assertThat(held("spread")).isEqualTo("eu-1 0, eu-2 5 out, eu-3 0, eu-disabled 9, us-1 9");
    }

    @RepeatedTest(5)
    void what_several_choose_at_once_they_get() throws Exception {
        var sku = "chosen-" + UUID.randomUUID();
        goods.holds(sku, "eu-1 4, eu-2 4, eu-3 1");

        var taken = Concurrently.race(4, () -> takeByPriority(EU, Map.of(new Sku(sku), Quantity.of(3))));

        assertThat(taken.stream().flatMap(List::stream).map(Take::quantity).reduce(Quantity.ZERO, Quantity::plus))
                .isEqualTo(Quantity.of(9));
        assertThat(held(sku)).isEqualTo("eu-1 0, eu-2 0, eu-3 0");
    }
}
