-- Goods that another system has set aside through the API: held, then released, fulfilled or expired. Kept when that is over.
create table held_reservation (
    reservation_id uuid        not null,
    stock_id       integer     not null,
    status         text        not null default 'held',
    reference      text,
    created_at     timestamptz not null,
    expires_at     timestamptz, -- null: it does not expire
    primary key (reservation_id),
    constraint held_reservation_status_known check (status in ('held', 'released', 'expired', 'fulfilled'))
);

create index held_reservation_expiring on held_reservation (expires_at) where status = 'held';
create index held_reservation_newest on held_reservation (created_at);

-- What it held of each SKU. Open is what was neither released nor fulfilled; as much of it stands in the ledger as promised.
create table held_item (
    reservation_id uuid           not null references held_reservation,
    sku            text           not null,
    sku_spelling   text           not null,
    quantity       numeric(12, 4) not null,
    released       numeric(12, 4) not null default 0,
    fulfilled      numeric(12, 4) not null default 0,
    primary key (reservation_id, sku),
    constraint held_item_quantity_positive check (quantity > 0),
    constraint held_item_settled_once check (released >= 0 and fulfilled >= 0 and released + fulfilled <= quantity)
);
