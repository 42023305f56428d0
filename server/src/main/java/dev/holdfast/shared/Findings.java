package dev.holdfast.shared;

import java.util.ArrayList;
import java.util.List;

/** What a validation found, in the order found. */
public final class Findings {

    private final List<Message> found = new ArrayList<>();

    public void add(Message message) {
        found.add(message);
    }

    /** Adds {@code "%field" can not be empty.} */
    public void addEmpty(String field) {
        add(Message.named("\"%field\" can not be empty.", "field", field));
    }

    /** Adds {@code "%fieldName" is required. Enter and try again.} */
    public void addRequired(String field) {
        add(Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", field));
    }

    /** Adds {@code Invalid value of "%value" provided for the %fieldName field.} */
    public void addInvalid(String field, Object value) {
        add(Message.named("Invalid value of \"%value\" provided for the %fieldName field.", "fieldName", field)
                .and("value", value));
    }

    /** Adds {@code "%field" can not have more than %max characters.} when the text has more. */
    public void checkLength(String field, String text, int max) {
        if (text.codePointCount(0, text.length()) <= max) return;
        add(Message.named("\"%field\" can not have more than %max characters.", "field", field)
                .and("max", max));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Message> found() {
        return List.copyOf(found);
    }

    /** @throws Refusal under {@code Validation Failed} when anything was found */
    public void refuse() {
        refuse("Validation Failed");
    }

    /** @throws Refusal under the given header when anything was found */
    public void refuse(String header) {
        if (!found.isEmpty()) throw Refusal.of(Message.of(header), found);
    }

    /** @throws Refusal as input errors: one speaks for itself, several stand under a common header */
    public void refuseInput() {
        if (!found.isEmpty()) throw Refusal.ofInput(found);
    }
}
