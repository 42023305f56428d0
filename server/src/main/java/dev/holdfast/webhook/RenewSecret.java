package dev.holdfast.webhook;

import dev.holdfast.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a webhook sign with another secret from now on, also what waited already. */
@Service
class RenewSecret {

    private final Webhooks webhooks;

    RenewSecret(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * @param chosen null for a random one
     * @throws Refusal 404 when there is no such webhook, 400 when the secret is weak
     */
    @Transactional
    Secret renew(int id, @Nullable String chosen) {
        var secret = Secret.chosenOrRandom(chosen);
        webhooks.changeSecret(id, secret);
        return secret;
    }
}
