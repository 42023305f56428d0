-- Below which quantity a source item counts as low. Null means: as the product or the whole system says.
-- Neither source nor product need be there; source_code holds the code in lower case.
create table low_quantity_notification (
    source_code      text not null,
    sku              text not null,
    notify_stock_qty numeric(12, 4),
    primary key (sku, source_code)
);
