package dev.holdfast.store;

import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import java.util.regex.Pattern;

/** What the codes and names of websites, store groups and store views must look like. */
final class StoreRules {

    static final int MAX_CODE_LENGTH = 32;
    static final int MAX_NAME_LENGTH = 255;

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern TAKEN_BY_URLS = Pattern.compile("all|admin|async|v\\d+", Pattern.CASE_INSENSITIVE);

    private final Findings findings = new Findings();

    StoreRules code(String code) {
        if (code.isBlank()) {
            findings.addEmpty("code");
        } else if (!CODE.matcher(code).matches()) {
            findings.add(Message.named(
                    "The code \"%code\" must begin with a letter and go on with letters, digits and underscores.",
                    "code", code));
        } else {
            length("code", code, MAX_CODE_LENGTH);
        }
        return this;
    }

    /** The code of a store view stands in URLs, where some words mean something else. */
    StoreRules codeInUrls(String code) {
        code(code);
        if (TAKEN_BY_URLS.matcher(code).matches()) {
            findings.add(Message.named("The code \"%code\" means something else in URLs.", "code", code));
        }
        return this;
    }

    StoreRules name(String name) {
        if (name.isBlank()) findings.addEmpty("name");
        else length("name", name, MAX_NAME_LENGTH);
        return this;
    }

    private void length(String field, String value, int most) {
        if (value.length() > most) {
            findings.add(Message.named("\"%field\" must not be longer than %length characters.", "field", field)
                    .and("length", most));
        }
    }

    StoreRules when(boolean broken, Message message) {
        if (broken) findings.add(message);
        return this;
    }

    /** @throws dev.holdfast.shared.Refusal naming every rule that was broken */
    void enforce() {
        findings.refuse();
    }
}
