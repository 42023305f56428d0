package dev.holdfast.audit;

import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

/** The audit, for those who look at it in a browser or from a script. */
@RestRoutes
class AuditController {

    private static final int MOST_SHOWN = 1000;

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    /**
     * What an audit found.
     *
     * @param differences the first thousand of them
     * @param differenceCount all of them
     */
    record AuditView(
            boolean clean,
            long differenceCount,
            List<Difference> differences,
            long salableQuantities,
            long sourceItems,
            long movements,
            long reservations,
            long orders) {}

    @Acl("Magento_InventoryApi::inventory")
    @GetMapping("/V1/inventory/audit")
    AuditView audit() {
        var shown = new ArrayList<Difference>();
        var summary = audit.run(difference -> {
            if (shown.size() < MOST_SHOWN) shown.add(difference);
        });
        return new AuditView(
                summary.isClean(),
                summary.differences(),
                shown,
                summary.salableQuantities(),
                summary.sourceItems(),
                summary.movements(),
                summary.reservations(),
                summary.orders());
    }
}
