-- A cart is read when it becomes an order, under its lock: nothing has to tell any more whether it is still as it was read.
alter table cart drop column version;
