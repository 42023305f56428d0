-- The catalogue by name, and the movements of one cause, such as an order.
create index product_name on product (lower(name), product_id);
create index movement_cause on movement (lower(cause_id), movement_id) where cause_id is not null;
