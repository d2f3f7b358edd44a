-- Briefs as they were made; the last of a day is the one that is read.
create table briefs (
    store varchar(64) not null references stores (id),
    day varchar(10) not null,
    number integer not null,
    body text not null,
    primary key (store, day, number)
);

-- Items that somebody did not want to be told of again for a while.
create table brief_dismissals (
    store varchar(64) not null references stores (id),
    item varchar(300) not null,
    day varchar(10) not null,
    why varchar(300) not null,
    said_at bigint not null,
    said_by varchar(100) not null
);
create index brief_dismissals_of on brief_dismissals (store, day);
