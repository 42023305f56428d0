package dev.holdfast.audit;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

/** The audit, for those who look at it in a browser or from a script. */
@RestRoutes
class AuditController {

    private static final String AUDIT = "Holdfast_Audit::audit";
    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MOST_SHOWN = 1000;

    private final RunAudit runAudit;
    private final AuditRuns auditRuns;

    AuditController(RunAudit runAudit, AuditRuns auditRuns) {
        this.runAudit = runAudit;
        this.auditRuns = auditRuns;
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

    @Acl(AUDIT)
    @GetMapping("/V1/inventory/audit")
    AuditView audit(Caller caller) {
        var shown = new ArrayList<Difference>();
        var summary = runAudit.run(caller, difference -> {
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

    /** A page of what former audits found, the newest first; of 100 when the request names no size. */
    @Acl(AUDIT)
    @GetMapping("/V1/inventory/audit-runs")
    SearchResult<AuditRuns.AuditRun> runs(SearchCriteria searchCriteria) {
        return auditRuns.find(searchCriteria.withPageSizeOr(DEFAULT_PAGE_SIZE));
    }
}
