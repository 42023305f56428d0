package dev.holdfast.salability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Has those who ask at the same time ask once. Nobody waits for company: while few questions are on their way, who comes asks at once. Who
 * comes later waits until one of these has its answer; then the first who waits asks for all of them. So a question is never asked before
 * it came, and no answer is older than its question.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class AskTogether<Q, A> {

    private final Function<List<Q>, List<A>> askAll;
    private final int mostOnTheirWay;
    private final int mostTogether;
    private final Queue<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private int onTheirWay;

    /** @param askAll answers questions, in their order */
    AskTogether(int mostOnTheirWay, int mostTogether, Function<List<Q>, List<A>> askAll) {
        this.mostOnTheirWay = mostOnTheirWay;
        this.mostTogether = mostTogether;
        this.askAll = askAll;
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<Outcome<Q, A>> outcome) {

        /** Changes nothing once there is an answer. */
        void abandon() {
            if (!outcome.isDone()) outcome.completeExceptionally(new IllegalStateException("Not asked: " + question));
        }
    }

    /** What becomes of a question that waits: somebody asks it, or its turn comes to ask for others. */
    private sealed interface Outcome<Q, A> {

        record Answered<Q, A>(A answer) implements Outcome<Q, A> {}

        record Failed<Q, A>(RuntimeException failure) implements Outcome<Q, A> {}

        /** @param questions this one first */
        record Turn<Q, A>(List<Waiting<Q, A>> questions) implements Outcome<Q, A> {}
    }

    A ask(Q question) {
        var mine = new Waiting<Q, A>(question, new CompletableFuture<>());
        if (isAskedAtOnce(mine)) return askFor(List.of(mine));
        return switch (mine.outcome.join()) {
            case Outcome.Answered<Q, A>(A answer) -> answer;
            case Outcome.Failed<Q, A>(RuntimeException failure) -> throw failure;
            case Outcome.Turn<Q, A>(List<Waiting<Q, A>> questions) -> askFor(questions);
        };
    }

    private synchronized boolean isAskedAtOnce(Waiting<Q, A> mine) {
        if (onTheirWay == mostOnTheirWay) {
            waiting.add(mine);
            return false;
        }
        onTheirWay++;
        return true;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Asks, hands the others their answers, and returns that of the first. */
    private A askFor(List<Waiting<Q, A>> questions) {
        var others = questions.subList(1, questions.size());
        try {
            var answers = askAll.apply(questions.stream().map(Waiting::question).toList());
            for (int i = 1; i < answers.size(); i++) {
                questions.get(i).outcome.complete(new Outcome.Answered<>(answers.get(i)));
            }
            return answers.getFirst();
        } catch (RuntimeException failure) {
            others.forEach(other -> other.outcome.complete(new Outcome.Failed<>(failure)));
            throw failure;
        } finally {
            others.forEach(Waiting::abandon); // nobody waits for ever, even when the machine runs out of memory
            passTurnOn();
        }
    }

    private void passTurnOn() {
        var next = next();
        if (!next.isEmpty()) next.getFirst().outcome.complete(new Outcome.Turn<>(next));
    }

    private synchronized List<Waiting<Q, A>> next() {
        var next = new ArrayList<Waiting<Q, A>>();
        while (!waiting.isEmpty() && next.size() < mostTogether) next.add(waiting.remove());
        if (next.isEmpty()) onTheirWay--;
        return next;
    }
}
