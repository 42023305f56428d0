package dev.holdfast.webhook;

import dev.holdfast.event.Event;
import dev.holdfast.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to hold for a webhook from now on; what is absent stays as it is. */
record WebhookChange(
        @Nullable String url,
        @Nullable List<String> eventTypes,
        @Nullable Boolean enabled,
        @Nullable String description) {

    private static final int MOST_DESCRIPTION_CHARS = 255;

    /** @throws Refusal 400 when the address or the types are missing or are none */
    Webhook.Details details() {
        if (url == null) throw Refusal.required("url");
        if (eventTypes == null) throw Refusal.required("event_types");
        return over(new Webhook.Details(url, eventTypes, true, ""));
    }

    /** @throws Refusal 400 when the address or a type is none */
    Webhook.Details over(Webhook.Details stored) {
        var changed = new Webhook.Details(
                url == null ? stored.url() : url,
                eventTypes == null ? stored.eventTypes() : eventTypes,
                enabled == null ? stored.enabled() : enabled,
                description == null ? stored.description() : description);
        if (changed.description().length() > MOST_DESCRIPTION_CHARS) {
            throw Refusal.invalidValue("description", changed.description());
        }
        return new Webhook.Details(
                changed.url(), known(changed.eventTypes()), changed.enabled(), changed.description());
    }

    private static List<String> known(List<String> types) {
        if (types.isEmpty()) throw Refusal.required("event_types");
        for (var type : types) {
            if (Event.Type.labelled(type).isEmpty()) throw Refusal.invalidValue("event_types", type);
        }
        return types.stream().distinct().sorted().toList();
    }
}
