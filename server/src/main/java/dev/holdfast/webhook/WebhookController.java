package dev.holdfast.webhook;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.NotReplayed;
import dev.holdfast.webapi.RestRoutes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

@RestRoutes
class WebhookController {

    static final String WEBHOOKS = "Holdfast_Webhook::webhooks";

    private final Webhooks webhooks;
    private final SaveWebhook saveWebhook;
    private final DeleteWebhook deleteWebhook;
    private final RenewSecret renewSecret;
    private final SendPing sendPing;

    WebhookController(
            Webhooks webhooks,
            SaveWebhook saveWebhook,
            DeleteWebhook deleteWebhook,
            RenewSecret renewSecret,
            SendPing sendPing) {
        this.webhooks = webhooks;
        this.saveWebhook = saveWebhook;
        this.deleteWebhook = deleteWebhook;
        this.renewSecret = renewSecret;
        this.sendPing = sendPing;
    }

    /** @param secret in the answer to its creation alone */
    record WebhookView(
            int webhookId,
            String url,
            List<String> eventTypes,
            boolean enabled,
            String description,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String secret) {

        static WebhookView of(Webhook webhook) {
            return of(webhook, null);
        }

        static WebhookView of(SaveWebhook.Created created) {
            return of(created.webhook(), created.secret().value());
        }

        private static WebhookView of(Webhook webhook, @Nullable String secret) {
            var details = webhook.details();
            return new WebhookView(
                    webhook.id(),
                    details.url(),
                    details.eventTypes(),
                    details.enabled(),
                    details.description(),
                    webhook.createdAt(),
                    webhook.updatedAt(),
                    secret);
        }
    }

    @Acl(WEBHOOKS)
    @GetMapping("/V1/inventory/webhooks")
    SearchResult<WebhookView> list(@Nullable SearchCriteria searchCriteria) {
        return webhooks.list(searchCriteria == null ? SearchCriteria.ALL : searchCriteria)
                .map(WebhookView::of);
    }

    @Acl(WEBHOOKS)
    @GetMapping("/V1/inventory/webhooks/{webhookId}")
    WebhookView get(Integer webhookId) {
        return WebhookView.of(webhooks.get(webhookId));
    }

    /** @param secret to sign with; without one, a random one is made */
    @Acl(WEBHOOKS)
    @NotReplayed
    @PostMapping("/V1/inventory/webhooks")
    WebhookView create(WebhookChange webhook, @Nullable String secret) {
        return WebhookView.of(saveWebhook.create(webhook, secret));
    }

    @Acl(WEBHOOKS)
    @PutMapping("/V1/inventory/webhooks/{webhookId}")
    WebhookView change(Integer webhookId, WebhookChange webhook) {
        return WebhookView.of(saveWebhook.change(webhookId, webhook));
    }

    @Acl(WEBHOOKS)
    @DeleteMapping("/V1/inventory/webhooks/{webhookId}")
    boolean delete(Integer webhookId) {
        deleteWebhook.delete(webhookId);
        return true;
    }

    /** The new secret, shown this once. */
    @Acl(WEBHOOKS)
    @NotReplayed
    @PostMapping("/V1/inventory/webhooks/{webhookId}/secret")
    String renewSecret(Integer webhookId, @Nullable String secret) {
        return renewSecret.renew(webhookId, secret).value();
    }

    @Acl(WEBHOOKS)
    @PostMapping("/V1/inventory/webhooks/{webhookId}/ping")
    Delivery ping(Integer webhookId) {
        return sendPing.send(webhookId);
    }
}
