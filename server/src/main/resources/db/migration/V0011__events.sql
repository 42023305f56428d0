-- Who is told of what. A disabled webhook is told of nothing; what waited for it waits on.
create table webhook (
    webhook_id  integer     generated always as identity primary key,
    url         text        not null,
    event_types text[]      not null,
    enabled     boolean     not null default true,
    description text        not null default '',
    secret      text        not null, -- as it is: it has to sign
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);

-- What happened and is yet to be handed on: from the transaction of its cause until its deliveries are written.
create table outbox (
    position   bigint      generated always as identity primary key,
    event_id   uuid        not null default gen_random_uuid(),
    event_type text        not null,
    subject    text        not null,
    data       json        not null,
    created_at timestamptz not null default now()
);

-- One event on its way to one webhook, and how that went.
create table webhook_delivery (
    delivery_id     bigint      generated always as identity primary key,
    webhook_id      integer     not null references webhook on delete cascade,
    event_id        uuid        not null,
    event_type      text        not null,
    subject         text        not null,
    body            text        not null,
    state           text        not null default 'pending',
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(), -- of a claimed one: when it is taken for lost
    last_status     integer,
    last_error      text,
    created_at      timestamptz not null default now(),
    finished_at     timestamptz,
    constraint webhook_delivery_state_known check (state in ('pending', 'delivered', 'dead')),
    constraint webhook_delivery_finished check ((finished_at is null) = (state = 'pending'))
);

create index webhook_delivery_due on webhook_delivery (webhook_id, next_attempt_at, delivery_id) where state = 'pending';
create index webhook_delivery_subject on webhook_delivery (webhook_id, subject, delivery_id) where state = 'pending';
create index webhook_delivery_finished on webhook_delivery (finished_at) where state <> 'pending';
