-- When a source item counts as low. Null means: as configured for the whole system.
create table low_quantity_notification (
    source_code      text not null,
    sku              text not null,
    sku_spelling     text not null,
    notify_stock_qty numeric(12, 4),
    primary key (sku, source_code)
);
