package dev.holdfast.source;

import dev.holdfast.shared.SourceCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks on sources until the end of the transaction, taken before any lock on their items. Many may hold a source together to change
 * quantities in it; who changes what its items count for (enabled, links) or takes items away holds it alone.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SourceLocks {

    private static final String LOCK = """
            select source_code
              from source
             where lower(source_code) = any(array(select lower(code) from unnest(:codes::text[]) as code))
             order by source_code
               for\s""";

    private static final String LOCK_TOGETHER = LOCK + "share";
    private static final String LOCK_ALONE = LOCK + "no key update";

    private final JdbcClient jdbc;

    SourceLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sources that exist, each by any spelling of its code, as they are spelled. */
    public Map<SourceCode, SourceCode> lockTogether(Collection<SourceCode> sources) {
        return lock(LOCK_TOGETHER, sources);
    }

    /** The sources that exist, each by any spelling of its code, as they are spelled. */
    public Map<SourceCode, SourceCode> lockAlone(Collection<SourceCode> sources) {
        return lock(LOCK_ALONE, sources);
    }

    private Map<SourceCode, SourceCode> lock(String sql, Collection<SourceCode> sources) {
        var locked = new HashMap<SourceCode, SourceCode>();
        jdbc.sql(sql)
                .param("codes", sources.stream().map(SourceCode::value).toArray(String[]::new))
                .query((row, _) -> new SourceCode(row.getString(1)))
                .list()
                .forEach(source -> locked.put(source, source));
        return locked;
    }
}
