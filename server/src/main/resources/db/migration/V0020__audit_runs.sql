-- What the last audits found.
create table audit_run (
    run_id             bigint generated always as identity primary key,
    started_at         timestamptz not null,
    finished_at        timestamptz not null,
    differences        bigint      not null,
    salable_quantities bigint      not null,
    source_items       bigint      not null,
    movements          bigint      not null,
    reservations       bigint      not null,
    orders             bigint      not null,
    actor_type         text        not null,
    actor_id           integer,
    actor_name         text        not null
);
