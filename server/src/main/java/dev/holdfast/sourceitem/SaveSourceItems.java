package dev.holdfast.sourceitem;

import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.webapi.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts quantities and statuses in place, as a connector pushes them: all of them or none. */
@Service
class SaveSourceItems {

    private static final BigDecimal LARGEST = new BigDecimal("99999999.9999");

    private final WriteSourceItems writeSourceItems;

    SaveSourceItems(WriteSourceItems writeSourceItems) {
        this.writeSourceItems = writeSourceItems;
    }

    /** @throws Refusal 400 with every finding, the first of them in the message, when any item is not in order */
    @Transactional
    public void save(List<SourceItemInput> wanted, Caller caller) {
        if (wanted.isEmpty()) throw Refusal.invalid("Input data is empty");
        var findings = new Findings();
        var changes = new ArrayList<SourceItemChange>(wanted.size());
        for (var item : wanted) {
            var change = checked(item, findings);
            if (change != null) changes.add(change);
        }
        if (!findings.isEmpty()) {
            findings.refuse("Validation Failed: " + findings.found().getFirst().rendered());
        }
        writeSourceItems.write(changes, Cause.of(Cause.Reason.SAVED, caller));
    }

    /** The change, or null and at least one more finding. */
    private static @Nullable SourceItemChange checked(SourceItemInput item, Findings findings) {
        var sku = item.sku() == null ? "" : item.sku();
        if (sku.isBlank()) findings.addEmpty("sku");
        if (!sku.equals(sku.strip())) add(findings, "\"%field\" can not contain leading or trailing spaces.", "sku");
        if (sku.length() > Sku.MAX_LENGTH) {
            findings.add(Message.of("SKU length should be %1 characters maximum.", Sku.MAX_LENGTH));
        }

        var code = item.sourceCode() == null ? "" : item.sourceCode();
        if (code.isBlank()) findings.addEmpty("source_code");
        if (code.chars().anyMatch(Character::isWhitespace)) {
            add(findings, "\"%field\" can not contain whitespaces.", "source_code");
        }

        var quantity = item.quantity();
        if (quantity == null) {
            add(findings, "\"%field\" should be numeric.", "quantity");
        } else if (!Quantity.fits(quantity)) {
            findings.add(Message.named("\"%field\" should be between %min and %max.", "field", "quantity")
                    .and("min", LARGEST.negate())
                    .and("max", LARGEST));
        }

        var status = item.status();
        if (status == null) {
            add(findings, "\"%field\" should be numeric.", "status");
        } else if (status != 0 && status != 1) {
            add(findings, "\"%field\" should a known status.", "status");
        }

        if (!findings.isEmpty() || quantity == null || status == null) return null;
        return new SourceItemChange.Set(
                new SourceItemKey(new SourceCode(code), new Sku(sku)), new Quantity(quantity), status == 1);
    }

    private static void add(Findings findings, String template, String field) {
        findings.add(Message.named(template, "field", field));
    }
}
