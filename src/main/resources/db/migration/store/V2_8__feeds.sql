-- The secret address of a person's calendar, by the hash of what makes it secret; one for each person.
create table calendar_feeds (
    person varchar(40) not null primary key references people (id),
    hash varchar(64) not null unique,
    made_at bigint not null
);
