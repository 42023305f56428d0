package dev.holdfast.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.reservation.SalesEvent;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.salable.GuardedPromise;
import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.salable.SkuInStock;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class PromiseBookTest {

    private static final StockId EU = new StockId(10);

    @Autowired
    PromiseBook book;

    @Autowired
    MakePromises makePromises;

    @Autowired
    RefusedPromises refusedPromises;

    @Autowired
    SalableQuantities salableQuantities;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Goods goods;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @Test
    void what_is_promised_stands_in_the_ledger_and_is_salable_no_more() {
        stocked("tea", "eu-1 6, eu-2 4");

        assertThat(promise("T-1", "tea 3")).isEqualTo("promised");

        assertThat(salable("tea")).isEqualTo("7");
        assertThat(ledger("tea")).containsExactly("10 -3 order_placed ticket T-1");
    }

    @Test
    void all_lines_are_promised_or_none() {
        stocked("cup", "eu-1 5");
        stocked("pot", "eu-1 1");

        assertThat(promise("T-2", "cup 2, pot 2")).isEqualTo("short of pot, left 1");

        assertThat(salable("cup")).isEqualTo("5");
        assertThat(salable("pot")).isEqualTo("1");
        assertThat(ledger("cup")).isEmpty();
    }

    @Test
    void every_line_that_is_short_is_named() {
        stocked("oak", "eu-1 1");
        stocked("elm", "eu-1 2 out");
        stocked("ash", "us-1 9");

        assertThat(promise("T-3", "oak 2, elm 1, ash 1")).isEqualTo("short of oak, left 1; elm, left 0; ash, left 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            min_qty 2                        | eu-1 5   | 3   | promised
            min_qty 2                        | eu-1 5   | 4   | short
            backorders 1                     | eu-1 0   | 999 | promised
            backorders 1                     | eu-1 0 out | 1 | short
            backorders 1, min_qty -3         | eu-1 2   | 5   | promised
            backorders 1, min_qty -3         | eu-1 2   | 6   | short
            decimals                         | eu-1 0.5 | 0.5 | promised
            decimals                         | eu-1 0.5 | 0.5001 | short
            min_sale_qty 9                   | eu-1 5   | 1   | promised
            unmanaged                        | eu-1 0   | 7   | promised nothing
            """)
    void the_rules_of_the_product_decide_how_much_may_be_promised(
            String rules, String items, String quantity, String outcome) {
        var sku = "rule-" + Integer.toHexString((rules + quantity + items).hashCode());
        goods.product(sku, rules);
        goods.holds(sku, items);

        assertThat(promise("T-4", sku + " " + quantity)).startsWith(outcome);

        assertThat(ledger(sku)).hasSize(outcome.equals("promised") ? 1 : 0);
    }

    @RepeatedTest(5)
    void many_who_want_the_last_units_get_no_more_than_there_are() throws Exception {
        var sku = fresh();
        stocked(sku, "eu-1 20, eu-2 5");

        var outcomes = Concurrently.race(80, () -> promise("race", sku + " 1"));

        assertThat(Collections.frequency(outcomes, "promised")).isEqualTo(25);
        assertThat(salable(sku)).isEqualTo("0");
        assertThat(ledger(sku)).hasSize(25);
    }

    @RepeatedTest(5)
    void several_server_processes_promise_no_more_than_there_is() throws Exception {
        var sku = fresh();
        stocked(sku, "eu-1 25");
        var other = fresh();
        stocked(other, "eu-1 25");
        var elsewhere =
                new PromiseBook(makePromises, refusedPromises, transactions, new SimpleMeterRegistry(), 4, 1000);
        var tasks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 40; i++) {
            tasks.add(() -> promise(book, "here", sku + " 1, " + other + " 1"));
            tasks.add(() -> promise(elsewhere, "there", other + " 1, " + sku + " 1"));
        }

        var outcomes = Concurrently.race(tasks);
        elsewhere.stop();

        assertThat(Collections.frequency(outcomes, "promised")).isEqualTo(25);
        assertThat(outcomes).allMatch(outcome -> outcome.equals("promised") || outcome.startsWith("short"));
        assertThat(salable(sku)).isEqualTo("0");
        assertThat(salable(other)).isEqualTo("0");
    }

    @Test
    void a_request_that_cannot_be_written_harms_none_of_those_that_share_its_transaction() throws Exception {
        var sku = fresh();
        stocked(sku, "eu-1 50");
        var tasks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 30; i++) {
            var ticket = i % 10 == 0 ? "unwritable" : "sound";
            tasks.add(() -> promise(ticket, sku + " 1"));
        }

        var outcomes = Concurrently.race(tasks);

        assertThat(Collections.frequency(outcomes, "promised")).isEqualTo(27);
        assertThat(Collections.frequency(outcomes, "failed")).isEqualTo(3);
        assertThat(salable(sku)).isEqualTo("23");
    }

    @Test
    void a_document_that_was_taken_already_is_promised_nothing() {
        stocked("mug", "eu-1 5");

        assertThat(promise("taken", "mug 1")).isEqualTo("Taken already.");

        assertThat(salable("mug")).isEqualTo("5");
    }

    @Test
    void an_undertaking_that_overlooks_what_is_missing_promises_nothing() {
        stocked("urn", "eu-1 1");

        assertThatThrownBy(() -> promise("careless", "urn 2")).isInstanceOf(IllegalStateException.class);

        assertThat(salable("urn")).isEqualTo("1");
    }

    @Test
    void within_a_transaction_of_the_caller_a_promise_stands_or_falls_with_it() {
        stocked("jar", "eu-1 5");

        transaction.executeWithoutResult(status -> {
            assertThat(promise("T-5", "jar 2")).isEqualTo("promised");
            status.setRollbackOnly();
        });

        assertThat(salable("jar")).isEqualTo("5");
        assertThat(ledger("jar")).isEmpty();
    }

    @Test
    void when_too_many_wait_the_next_is_told_to_come_again() throws Exception {
        stocked("can", "eu-1 50");
        var small = new PromiseBook(makePromises, refusedPromises, transactions, new SimpleMeterRegistry(), 1, 1);
        var tickets = new Tickets();
        var writing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        tickets.whenWriting(() -> {
            writing.countDown();
            await(goOn);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var beingWritten = threads.submit(() -> promise(small, tickets, "first", "can 1"));
            await(writing);
            var inLine = threads.submit(() -> promise(small, tickets, "second", "can 1"));
            waitUntil(() -> small.waiting() == 1);

            assertThat(promise(small, tickets, "third", "can 1"))
                    .isEqualTo("Too many orders wait to be placed. Try again shortly.");

            goOn.countDown();
            assertThat(beingWritten.get()).isEqualTo("promised");
            assertThat(inLine.get()).isEqualTo("promised");
        } finally {
            goOn.countDown();
            small.stop();
        }
        assertThat(salable("can")).isEqualTo("48");
    }

    @Test
    void a_transaction_that_lost_a_race_for_locks_is_tried_again() throws Exception {
        stocked("aa-1", "eu-1 5");
        stocked("aa-2", "eu-1 5");
        var meters = new SimpleMeterRegistry();
        var retrying = new PromiseBook(makePromises, refusedPromises, transactions, meters, 1, 10);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcome = transaction.execute(_ -> {
                lockRow("aa-2");
                var promise = threads.submit(() -> promise(retrying, "T-6", "aa-1 1, aa-2 1"));
                waitUntil(() -> waitingForLocks() == 1); // it holds the first row, waits for the second
                LockSupport.parkNanos(300_000_000); // of a deadlock, PostgreSQL ends the one that has waited longer
                lockRow("aa-1");
                return promise;
            });

            assertThat(outcome.get()).isEqualTo("promised");
        } finally {
            retrying.stop();
        }
        assertThat(meters.counter("holdfast.promises.retries").count()).isPositive();
        assertThat(salable("aa-1")).isEqualTo("4");
    }

    @Test
    @Timeout(30)
    void an_error_in_one_transaction_does_not_keep_the_next_from_being_decided() throws Exception {
        stocked("lathe", "eu-1 5");
        var alone = new PromiseBook(makePromises, refusedPromises, transactions, new SimpleMeterRegistry(), 1, 10);
        var broken = new Tickets();
        broken.whenWriting(() -> {
            throw new LinkageError("made on purpose");
        });
        try {
            assertThatThrownBy(() -> promise(alone, broken, "T-8", "lathe 1"))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(promise(alone, "T-9", "lathe 2")).isEqualTo("promised");
        } finally {
            alone.stop();
        }
        assertThat(salable("lathe")).isEqualTo("3");
    }

    @Test
    void what_was_lost_while_committing_is_not_tried_again() throws Exception {
        stocked("lid", "eu-1 5");
        var forgetful = new PromiseBook(
                makePromises, refusedPromises, new AnswerLost(transactions), new SimpleMeterRegistry(), 1, 10);

        assertThatThrownBy(() -> forgetful.promise(new Tickets(), ticket("T-7", "lid 1")))
                .isInstanceOf(TransactionSystemException.class);
        forgetful.stop();

        assertThat(ledger("lid")).hasSize(1);
        assertThat(salable("lid")).isEqualTo("4");
    }

    @Test
    void without_a_connection_all_that_wait_are_told_so_at_once() throws Exception {
        var away = new DatabaseAway();
        var waiting = new PromiseBook(makePromises, refusedPromises, away, new SimpleMeterRegistry(), 1, 10);
        var answers = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers.add(threads.submit(() -> waiting.promise(new Tickets(), ticket("T-8", "can 1"))));
            waitUntil(() -> away.attempts.get() == 1);
            for (int i = 0; i < 5; i++)
                answers.add(threads.submit(() -> waiting.promise(new Tickets(), ticket("T-9", "can 1"))));
            waitUntil(() -> waiting.waiting() == 5);
            away.givesUp.countDown();

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThatThrownBy(answer::get).hasCauseInstanceOf(CannotCreateTransactionException.class));
        } finally {
            waiting.stop();
        }
        assertThat(away.attempts.get()).isEqualTo(2);
    }

    @Test
    void the_database_refuses_what_a_mistaken_caller_would_oversell() {
        stocked("pin", "eu-1 5");
        var tooMuch = new GuardedPromise(
                new SkuInStock(EU, new Sku("pin")), new BigDecimal("5.0001"), Optional.of(BigDecimal.ZERO));

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> salableQuantities.promise(List.of(tooMuch))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(salable("pin")).isEqualTo("5");
    }

    /** A thing to be promised for that leaves nothing behind but its lines in the ledger. */
    private record Ticket(String name, Map<Sku, Quantity> wanted) {}

    private static final class Tickets implements Undertaking<Ticket, String, String> {

        private Runnable whenWriting = () -> {};

        void whenWriting(Runnable task) {
            whenWriting = task;
        }

        @Override
        public List<Claim<String>> claim(List<Ticket> tickets) {
            return tickets.stream()
                    .<Claim<String>>map(ticket -> ticket.name.equals("taken")
                            ? new Claim.Refused<>(Refusal.invalid("Taken already."))
                            : new Claim.Wanted<>(ticket.name, EU, ticket.wanted))
                    .toList();
        }

        @Override
        public Optional<Refusal> check(String ticket, Map<Sku, StockedProduct> products, List<Shortage> shortages) {
            if (shortages.isEmpty() || ticket.equals("careless")) return Optional.empty();
            var named = shortages.stream()
                    .map(shortage -> "%s, left %s"
                            .formatted(
                                    shortage.sku(),
                                    shortage.left().stripTrailingZeros().toPlainString()))
                    .toList();
            return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, Message.of("short of " + String.join("; ", named))));
        }

        @Override
        public List<Undertaken<String>> write(List<Promised<String>> tickets) {
            whenWriting.run();
            if (tickets.stream().anyMatch(ticket -> ticket.document().equals("unwritable"))) {
                throw new IllegalArgumentException("unwritable");
            }
            return tickets.stream()
                    .map(ticket -> new Undertaken<>(
                            new SalesEvent(SalesEvent.Type.ORDER_PLACED, "ticket", ticket.document(), ""),
                            ticket.lines().isEmpty() ? "promised nothing" : "promised"))
                    .toList();
        }
    }

    /** A database whose last words, that it has committed, never arrive. */
    private record AnswerLost(PlatformTransactionManager actual) implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return actual.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            actual.commit(status);
            throw new TransactionSystemException("connection lost");
        }

        @Override
        public void rollback(TransactionStatus status) {
            actual.rollback(status);
        }
    }

    /** A database that has no connection to give. */
    private static final class DatabaseAway implements PlatformTransactionManager {

        private final AtomicInteger attempts = new AtomicInteger();
        private final CountDownLatch givesUp = new CountDownLatch(1);

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            attempts.incrementAndGet();
            await(givesUp);
            throw new CannotCreateTransactionException("no connection");
        }

        @Override
        public void commit(TransactionStatus status) {
            throw new IllegalStateException();
        }

        @Override
        public void rollback(TransactionStatus status) {
            throw new IllegalStateException();
        }
    }

    private String promise(String ticket, String wanted) {
        return promise(book, ticket, wanted);
    }

    private static String promise(PromiseBook book, String ticket, String wanted) {
        return promise(book, new Tickets(), ticket, wanted);
    }

    private static String promise(PromiseBook book, Tickets tickets, String ticket, String wanted) {
        try {
            return book.promise(tickets, ticket(ticket, wanted));
        } catch (Refusal refusal) {
            return refusal.message().rendered();
        } catch (IllegalArgumentException _) {
            return "failed";
        }
    }

    private static Ticket ticket(String name, String wanted) {
        var quantities = new LinkedHashMap<Sku, Quantity>();
        for (var part : wanted.split(", ", -1)) {
            var words = part.split(" ", 2);
            quantities.put(new Sku(words[0]), Quantity.of(words[1]));
        }
        return new Ticket(name, quantities);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitUntil(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void stocked(String sku, String items) {
        goods.product(sku, "");
        goods.holds(sku, items);
    }

    private String fresh() {
        return "race-"
                + jdbc.sql("select count(*) from product").query(Integer.class).single();
    }

    private void lockRow(String sku) {
        jdbc.sql("select available from salable_quantity where sku = :sku and stock_id = 10 for update")
                .param("sku", sku)
                .query(BigDecimal.class)
                .single();
    }

    private int waitingForLocks() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private String salable(String sku) {
        return new Quantity(salableQuantities.find(EU, new Sku(sku)).unpromised()).toString();
    }

    private List<@Nullable String> ledger(String sku) {
        return jdbc.sql("""
                        select stock_id || ' ' || trim_scale(quantity) || ' ' || event_type || ' ' || object_type || ' ' || object_id
                          from reservation
                         where sku = :sku
                         order by reservation_id
                        """).param("sku", sku).query(String.class).list();
    }
}
