-- How many items a source has, told to the planner also where codes are compared without regard to letter case, as lists do.
create statistics source_item_source_folded on (lower(source_code)) from source_item;
