-- Each store view numbers its orders by a sequence: whoever takes a number no longer waits until the transaction before has ended.
-- Invoices, shipments and credit memos are counted without gaps as before.
do $$
declare
    counted record;
begin
    for counted in select store_id, last_number from document_number where document = 'order' loop
        execute format('create sequence order_number_%s start %s', counted.store_id, counted.last_number + 1);
    end loop;
end
$$;

delete from document_number where document = 'order';

alter table document_number
    drop constraint document_number_document_known,
    add constraint document_number_document_known check (document in ('invoice', 'shipment', 'creditmemo'));

-- The addresses of an order stand in its row: they are written, read and locked together.
create sequence sales_order_address_id as integer;
select setval('sales_order_address_id', nextval(pg_get_serial_sequence('sales_order_address', 'address_id')));

alter table sales_order
    add billing_address_id integer,
    add billing_address jsonb,
    add shipping_address_id integer,
    add shipping_address jsonb;

update sales_order o
   set billing_address_id = a.billing_address_id,
       billing_address = a.billing_address,
       shipping_address_id = a.shipping_address_id,
       shipping_address = a.shipping_address
  from (select order_id,
               max(address_id) filter (where address_type = 'billing') as billing_address_id,
               jsonb_agg(address) filter (where address_type = 'billing') -> 0 as billing_address,
               max(address_id) filter (where address_type = 'shipping') as shipping_address_id,
               jsonb_agg(address) filter (where address_type = 'shipping') -> 0 as shipping_address
          from (select order_id, address_type, address_id,
                       jsonb_strip_nulls(jsonb_build_object(
                           'customer_address_id', customer_address_id,
                           'email', email,
                           'address', jsonb_build_object(
                               'region', jsonb_build_object('id', region_id, 'code', region_code, 'name', region),
                               'country_id', country_id,
                               'street', street,
                               'company', company,
                               'telephone', telephone,
                               'fax', fax,
                               'postcode', postcode,
                               'city', city,
                               'firstname', firstname,
                               'lastname', lastname,
                               'middlename', middlename,
                               'prefix', prefix,
                               'suffix', suffix,
                               'vat_id', vat_id))) as address
                  from sales_order_address) each_address
         group by order_id) a
 where a.order_id = o.order_id;

drop table sales_order_address;

alter table sales_order
    alter billing_address_id set default nextval('sales_order_address_id'),
    alter shipping_address_id set default nextval('sales_order_address_id');

-- Orders and their items are written together, and never deleted: looking each order up once more finds nothing.
alter table sales_order_item drop constraint sales_order_item_order_id_fkey;

-- A guest's cart that becomes an order changes in no indexed column, so that PostgreSQL leaves the indexes alone.
alter table cart add in_use_by integer generated always as (case when is_active then customer_id end) stored;
drop index cart_one_in_use, cart_store, cart_website;
create unique index cart_one_in_use on cart (in_use_by, store_id) where in_use_by is not null;
