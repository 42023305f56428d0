-- What is where. A row without goods still says that the SKU may be sold from there.
create table source_item (
    source_item_id bigint generated always as identity,
    source_code    text           not null references source on update cascade,
    sku            text           not null,
    sku_spelling   text           not null,
    quantity       numeric(12, 4) not null,
    status         smallint       not null,
    primary key (sku, source_code),
    constraint source_item_status_known check (status in (0, 1))
) with (fillfactor = 70); -- room to change a quantity without touching an index

create index source_item_source on source_item (source_code, sku);

-- Every change of a source item's quantity. Rows are added, never changed; a source or product may go, its history stays.
create table movement (
    movement_id     bigint generated always as identity,
    sku             text           not null,
    sku_spelling    text           not null,
    source_code     text           not null,
    quantity_change numeric(14, 4) not null,
    quantity_after  numeric(12, 4) not null,
    reason          text           not null,
    actor_type      text           not null,
    actor_id        integer,
    actor_name      text,
    cause_type      text,
    cause_id        text,
    created_at      timestamptz    not null default now(),
    primary key (sku, movement_id)
);

create index movement_newest on movement (movement_id);
create index movement_source on movement (source_code, movement_id);
