package dev.holdfast.gateway;

import dev.holdfast.webapi.Json;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what a request with a key asks for once, and gives every repeat the first answer. The key, what the handler does and its answer are
 * one transaction: whatever the client got to see of it, all three are there or none. What was refused or failed leaves nothing, and
 * may be tried again with the same key.
 */
@Service
class AnswerOnce {

    private final KeptAnswers keptAnswers;

    AnswerOnce(KeptAnswers keptAnswers) {
        this.keptAnswers = keptAnswers;
    }

    /** @param isReplayed whether it is the answer to an earlier request */
    record Answer(@Nullable Object body, boolean isReplayed) {}

    /** @throws IdempotencyKeyReused when the key stood on another request */
    @Transactional(rollbackFor = Exception.class)
    Answer answer(IdempotencyKey key, Callable<@Nullable Object> call) throws Exception {
        if (!keptAnswers.claim(key)) {
            var kept = keptAnswers.find(key).orElseThrow(IdempotencyKeyReused::new);
            return new Answer(Json.read(kept.getBytes(StandardCharsets.UTF_8)), true);
        }
        var body = call.call();
        keptAnswers.keep(key, Json.MAPPER.writeValueAsString(body == null ? Json.NODES.arrayNode() : body));
        return new Answer(body, false);
    }
}
