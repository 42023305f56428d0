-- Lists compare source codes without regard to letter case, so none of them could use this index; every movement had to be entered.
drop index movement_source;
