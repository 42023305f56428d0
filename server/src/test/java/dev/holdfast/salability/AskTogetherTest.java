package dev.holdfast.salability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.testing.Concurrently;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AskTogetherTest {

    private final List<List<String>> asked = new ArrayList<>();
    private final Semaphore mayAnswer = new Semaphore(0);

    private List<String> answers(List<String> questions) {
        synchronized (asked) {
            asked.add(questions);
        }
        mayAnswer.acquireUninterruptibly();
        if (questions.contains("why")) throw new IllegalArgumentException("nobody knows");
        return questions.stream().map(question -> question + "!").toList();
    }

    private List<List<String>> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    private static CompletableFuture<String> asking(AskTogether<String, String> questions, String question) {
        return CompletableFuture.supplyAsync(
                () -> questions.ask(question), task -> Thread.ofVirtual().start(task));
    }

    private static void until(Supplier<Boolean> happened) throws InterruptedException {
        while (!happened.get()) TimeUnit.MILLISECONDS.sleep(1);
    }

    @Test
    void who_comes_while_others_wait_for_their_answers_is_asked_for_with_all_who_came_since() throws Exception {
        var questions = new AskTogether<>(1, 3, this::answers);
        var answers = new ArrayList<CompletableFuture<String>>();
        answers.add(asking(questions, "0"));
        until(() -> asked().size() == 1);
        for (int i = 1; i <= 5; i++) {
            answers.add(asking(questions, Integer.toString(i)));
            int waiting = i;
            until(() -> questions.waiting() == waiting);
        }

        mayAnswer.release(3);

        for (int i = 0; i <= 5; i++) assertThat(answers.get(i).get()).isEqualTo(i + "!");
        assertThat(asked()).containsExactly(List.of("0"), List.of("1", "2", "3"), List.of("4", "5"));
    }

    @Test
    void as_many_as_may_be_on_their_way_are_asked_without_waiting() throws Exception {
        var questions = new AskTogether<>(2, 64, this::answers);
        var answers = List.of(asking(questions, "a"), asking(questions, "b"), asking(questions, "c"));
        until(() -> asked().size() == 2 && questions.waiting() == 1);

        mayAnswer.release(3);

        for (var answer : answers) answer.get();
        assertThat(asked()).hasSize(3).allMatch(together -> together.size() == 1);
        mayAnswer.release();
        assertThat(questions.ask("d")).isEqualTo("d!");
    }

    @Test
    void a_failure_is_told_to_all_who_asked_together_and_to_nobody_else() throws Exception {
        var questions = new AskTogether<>(1, 2, this::answers);
        var before = asking(questions, "when");
        until(() -> asked().size() == 1);
        var failing = new ArrayList<CompletableFuture<String>>();
        for (var question : List.of("why", "who", "where")) {
            failing.add(asking(questions, question));
            int waiting = failing.size();
            until(() -> questions.waiting() == waiting);
        }

        mayAnswer.release(3);

        assertThat(before.get()).isEqualTo("when!");
        assertThatThrownBy(() -> failing.get(0).get()).hasRootCauseMessage("nobody knows");
        assertThatThrownBy(() -> failing.get(1).get()).hasRootCauseMessage("nobody knows");
        assertThat(failing.get(2).get()).isEqualTo("where!");
    }

    @Test
    void nobody_gets_an_answer_that_is_older_than_the_question() throws Exception {
        var clock = new AtomicInteger();
        var questions = new AskTogether<Integer, Integer>(2, 8, together -> {
            int now = clock.get();
            for (int i = 0; i < 1_000; i++) Thread.onSpinWait(); // so that others come meanwhile
            return together.stream().map(_ -> now).toList();
        });
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int task = 0; task < 16; task++) {
            tasks.add(() -> {
                for (int round = 0; round < 2_000; round++) {
                    int before = clock.incrementAndGet();
                    if (questions.ask(before) < before) return false;
                }
                return true;
            });
        }

        assertThat(Concurrently.race(tasks)).containsOnly(true);
    }
}
