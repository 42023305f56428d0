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
