-- A reservation that does not expire needs no place among those that do.
drop index held_reservation_expiring;
create index held_reservation_expiring on held_reservation (expires_at) where status = 'held' and expires_at is not null;

-- Reservations and their items are written by one statement, and never deleted: looking each of them up once more finds nothing.
alter table held_item drop constraint held_item_reservation_id_fkey;
