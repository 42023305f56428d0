-- How often a stock had too little of a SKU for somebody, a quarter of an hour a row: every time zone's day is made of whole quarters.
create table refused_promise (
    sku      text           not null,
    stock_id integer        not null,
    since    timestamptz    not null,
    times    bigint         not null,
    quantity numeric(18, 4) not null,
    primary key (sku, stock_id, since)
);

create index refused_promise_since on refused_promise (since);

-- What was ordered and shipped on a day.
create index sales_order_created on sales_order (created_at);
create index shipment_created on shipment (created_at);
