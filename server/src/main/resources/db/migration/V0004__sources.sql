-- A place that holds goods. Codes differ by more than letter case.
create table source (
    source_code                text not null primary key,
    name                       text not null,
    enabled                    boolean not null default true,
    description                text,
    latitude                   numeric(8, 6),
    longitude                  numeric(9, 6),
    country_id                 text not null,
    region_id                  integer,
    region                     text,
    city                       text,
    street                     text,
    postcode                   text not null,
    contact_name               text,
    email                      text,
    phone                      text,
    fax                        text,
    is_pickup_location_active  boolean not null default false,
    frontend_name              text,
    frontend_description       text
);

create unique index source_code_folded_unique on source (lower(source_code));
create unique index source_name_unique on source (lower(name));

insert into source (source_code, name, description, latitude, longitude, country_id, postcode, frontend_name)
values ('default', 'Default Source', 'Default Source', 0, 0, 'US', '00000', 'Default Source');
