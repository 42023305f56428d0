package dev.holdfast.audit;

import dev.holdfast.webapi.Caller;
import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Audits, and remembers what came of it. */
@Service
class RunAudit {

    private static final Logger LOG = LoggerFactory.getLogger(RunAudit.class);

    private final Audit audit;
    private final AuditRuns auditRuns;
    private final Clock clock;

    RunAudit(Audit audit, AuditRuns auditRuns, Clock clock) {
        this.audit = audit;
        this.auditRuns = auditRuns;
        this.clock = clock;
    }

    /** Tells every difference, and at last how much was looked at. Where nothing can be written, as in a copy, it is not remembered. */
    Audit.Summary run(Caller caller, Consumer<Difference> found) {
        var startedAt = clock.instant();
        var summary = audit.run(found);
        try {
            auditRuns.add(startedAt, clock.instant(), summary, caller);
        } catch (DataAccessException readOnly) {
            LOG.warn("This audit is not remembered: {}", readOnly.toString());
        }
        return summary;
    }
}
