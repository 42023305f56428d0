package dev.holdfast.audit;

import dev.holdfast.runtime.Command;
import dev.holdfast.webapi.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code holdfast audit}: a line for every difference, a line that sums up, and exit code 1 when there is any difference. */
@Component
class AuditCommand implements Command {

    private final RunAudit runAudit;

    AuditCommand(RunAudit runAudit) {
        this.runAudit = runAudit;
    }

    @Override
    @SuppressWarnings("SystemOut") // what a command says is its output, not a log
    public int run(List<String> arguments) {
        var out = System.out;
        var summary = runAudit.run(Caller.SYSTEM, difference -> out.println(line(difference)));
        out.printf(
                "%s: %,d salable quantities, %,d source items, %,d movements, %,d reservations and %,d orders added up; %,d differences.%n",
                summary.isClean() ? "Clean" : "NOT clean",
                summary.salableQuantities(),
                summary.sourceItems(),
                summary.movements(),
                summary.reservations(),
                summary.orders(),
                summary.differences());
        return summary.isClean() ? 0 : 1;
    }

    private static String line(Difference difference) {
        var about = new StringBuilder(difference.total());
        if (difference.document() != null) about.append(" in ").append(difference.document());
        if (difference.sku() != null) about.append(" of sku ").append(difference.sku());
        if (difference.stockId() != null) about.append(" in stock ").append(difference.stockId());
        if (difference.sourceCode() != null) about.append(" in source ").append(difference.sourceCode());
        return "%s is %s, its parts add up to %s: %s"
                .formatted(
                        about,
                        difference.kept().toPlainString(),
                        difference.actual().toPlainString(),
                        (difference.amount().signum() > 0 ? "+" : "")
                                + difference.amount().toPlainString());
    }
}
