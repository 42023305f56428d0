package dev.holdfast.invoice;

import java.util.Arrays;

/** Whether an invoice was paid. Offline methods count as paid when they are invoiced. */
public enum InvoiceState {
    OPEN(1),
    PAID(2),
    CANCELED(3);

    private final int number;

    InvoiceState(int number) {
        this.number = number;
    }

    /** As on the wire and in the table. */
    public int number() {
        return number;
    }

    static InvoiceState stored(int number) {
        return Arrays.stream(values())
                .filter(state -> state.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not a state of an invoice: " + number));
    }
}
