-- Lists of the ledgers: the newest first, those of an order, and those of some days.
create index reservation_newest on reservation (reservation_id);
create index reservation_object on reservation (lower(object_id));
create index reservation_time on reservation using brin (created_at); -- rows are added in the order of time: next to nothing to keep up
create index movement_time on movement using brin (created_at);
