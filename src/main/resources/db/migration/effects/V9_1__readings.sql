-- What actions were read to have done. Every reading stays; the one with latest = 1 is the last of
-- its action. facts says on what it stands: the same facts are not read twice.
create table effect_readings (
    store varchar(64) not null references stores (id),
    action integer not null,
    number integer not null,
    latest integer not null,
    version integer not null,
    read_at bigint not null,
    result varchar(20) not null,
    execution varchar(20) not null,
    facts varchar(64) not null,
    body text not null,
    primary key (store, action, number)
);
create index effect_readings_last on effect_readings (store, latest);

-- Parts that an action must not be compared with, each with who said so and why; the last row of a
-- part is in force.
create table effect_overrules (
    store varchar(64) not null references stores (id),
    action integer not null,
    part varchar(200) not null,
    version integer not null,
    left_out integer not null,
    why varchar(300) not null,
    said_at bigint not null,
    said_by varchar(100) not null,
    primary key (store, action, part, version)
);
