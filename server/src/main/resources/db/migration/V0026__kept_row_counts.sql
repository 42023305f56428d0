-- How many rows a large table has, for the total that its list names on every page: the sum of its entries here. Whoever adds or removes
-- rows adds an entry in the same transaction, so that writers never wait for each other, and every reader sees what it sees of the rows.
-- Now and then an entry takes those that nobody else is taking together into one.
create table row_count (
    entry_id   bigint generated always as identity primary key,
    table_name text   not null,
    change     bigint not null
);

create function keep_row_count() returns trigger language plpgsql as $$
declare
    rows_changed bigint := (select count(*) from changed);
    entry        bigint;
begin
    if rows_changed = 0 then return null; end if;

    insert into row_count (table_name, change)
    values (tg_table_name, case tg_op when 'INSERT' then rows_changed else -rows_changed end)
    returning entry_id into entry;

    if entry % 100 = 0 then
        with taken as (
            delete from row_count
             where entry_id in (select entry_id from row_count for update skip locked)
            returning table_name, change
        )
        insert into row_count (table_name, change)
        select table_name, sum(change)
          from taken
         group by table_name;
    end if;
    return null;
end
$$;

create trigger product_added after insert on product
    referencing new table as changed for each statement execute function keep_row_count();
create trigger product_removed after delete on product
    referencing old table as changed for each statement execute function keep_row_count();
create trigger source_item_added after insert on source_item
    referencing new table as changed for each statement execute function keep_row_count();
create trigger source_item_removed after delete on source_item
    referencing old table as changed for each statement execute function keep_row_count();

-- After the triggers, which wait for every transaction that has changed rows: so none is missed, and none counted twice.
insert into row_count (table_name, change)
select 'product', count(*) from product
 union all
select 'source_item', count(*) from source_item;
