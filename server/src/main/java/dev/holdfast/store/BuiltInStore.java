package dev.holdfast.store;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** What every installation has must stay as it is. */
final class BuiltInStore extends Refusal {

    private static final long serialVersionUID = 1L;

    private BuiltInStore(String template, String code) {
        super(Kind.INVALID, "built-in-store", Message.of(template, code));
    }

    static BuiltInStore cannotBeDeleted(String code) {
        return new BuiltInStore("\"%1\" is part of every installation and cannot be deleted.", code);
    }

    static BuiltInStore cannotBeChanged(String code) {
        return new BuiltInStore("\"%1\" belongs to the administration and cannot be changed.", code);
    }

    static BuiltInStore mustStay(String code) {
        return new BuiltInStore("\"%1\" is part of every installation: it stays where it is, and active.", code);
    }
}
