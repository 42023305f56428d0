package dev.holdfast.testing;

import dev.holdfast.store.ConfigurationChanged;
import dev.holdfast.store.StoresChanged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that a started server has found or made: remembered once, brought back before each test class. Rows are deleted rather
 * than tables truncated, since tests leave few and a truncation waits for the disk; {@code row_count} follows by itself.
 */
class InitialRows {

    private static final String TABLES = """
            select c.oid::regclass::text
              from pg_class c
             where c.relnamespace = current_schema()::regnamespace
               and c.relkind = 'r'
               and c.relname not in ('flyway_schema_history', 'row_count')
             order by 1
            """;

    private static final String REFERENCES = """
            select conrelid::regclass::text as from_table, confrelid::regclass::text as to_table
              from pg_constraint
             where contype = 'f'
               and conrelid <> confrelid
            """;

    private static final String SEQUENCES = """
            select s.seqrelid::regclass::text as name,
                   coalesce(pg_sequence_last_value(s.seqrelid) + 1, s.seqstart) as next_value
              from pg_sequence s
              join pg_class c on c.oid = s.seqrelid and c.relnamespace = current_schema()::regnamespace
             where c.relname <> 'row_count_entry_id_seq'
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private @Nullable State initial;

    InitialRows(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * @param tables each after those that it refers to
     * @param rowsByTable in that order too, as a JSON array; without the empty tables
     */
    private record State(List<String> tables, Map<String, String> rowsByTable, List<Sequence> sequences) {}

    private record Sequence(String name, long nextValue) {}

    private record Reference(String fromTable, String toTable) {}

    @Transactional
    public void restore() {
        if (initial == null) {
            initial = remember();
            return;
        }
        initial.tables
                .reversed()
                .forEach(table -> jdbc.sql("delete from " + table).update());
        initial.rowsByTable.forEach((table, rows) -> jdbc.sql("insert into " + table
                        + " overriding system value select * from json_populate_recordset(null::" + table
                        + ", cast(? as json))")
                .param(rows)
                .update());
        initial.sequences.forEach(sequence -> jdbc.sql("select setval(cast(? as regclass), ?, false)")
                .param(sequence.name)
                .param(sequence.nextValue)
                .query(Long.class)
                .single());
        events.publishEvent(new StoresChanged());
        events.publishEvent(new ConfigurationChanged());
    }

    private State remember() {
        var tables = parentsFirst();
        var rowsByTable = new LinkedHashMap<String, String>();
        for (var table : tables) {
            jdbc.sql("select json_agg(t)::text from " + table + " t having count(*) > 0")
                    .query(String.class)
                    .optional()
                    .ifPresent(rows -> rowsByTable.put(table, rows));
        }
        return new State(
                tables,
                rowsByTable,
                jdbc.sql(SEQUENCES)
                        .query((row, _) -> new Sequence(row.getString("name"), row.getLong("next_value")))
                        .list());
    }

    private List<String> parentsFirst() {
        var waiting = new ArrayList<>(jdbc.sql(TABLES).query(String.class).list());
        var references = jdbc.sql(REFERENCES)
                .query((row, _) -> new Reference(row.getString("from_table"), row.getString("to_table")))
                .list();
        var ordered = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            Set<String> blocked = new HashSet<>();
            for (var reference : references) {
                if (waiting.contains(reference.toTable)) blocked.add(reference.fromTable);
            }
            var ready =
                    waiting.stream().filter(table -> !blocked.contains(table)).toList();
            if (ready.isEmpty()) throw new IllegalStateException("Tables that refer to each other: " + waiting);
            ordered.addAll(ready);
            waiting.removeAll(ready);
        }
        return ordered;
    }
}
