-- What a stock still has of a SKU, kept true in the transaction of every cause: no index to rebuild.
-- available: the quantities in stock in enabled linked sources; promised: minus the sum of the reservations.
-- The counts are of source items: in linked sources, in linked enabled sources, and of these those in stock.
create table salable_quantity (
    stock_id       integer        not null,
    sku            text           not null,
    available      numeric(18, 4) not null default 0,
    promised       numeric(18, 4) not null default 0,
    items_assigned integer        not null default 0,
    items_enabled  integer        not null default 0,
    items_in_stock integer        not null default 0,
    primary key (sku, stock_id)
) with (fillfactor = 50); -- the rows that change most, without touching an index

-- Promises and their settlements. Quantity below zero promises, above zero gives back. Rows are added; they change only
-- when their SKU is renamed, and go only when the product is deleted and the configuration says so.
create table reservation (
    reservation_id      bigint generated always as identity,
    stock_id            integer        not null,
    sku                 text           not null,
    quantity            numeric(12, 4) not null,
    event_type          text           not null,
    object_type         text           not null,
    object_id           text           not null default '',
    object_increment_id text           not null default '',
    created_at          timestamptz    not null default now(),
    primary key (sku, stock_id, reservation_id)
);
