-- Somebody who left cannot sign in any more; what they did stays.
alter table people add column left_at bigint;

-- The stores that somebody is confined to; nobody who has none here is confined.
create table people_stores (
    person varchar(40) not null references people (id),
    store varchar(64) not null references stores (id),
    primary key (person, store)
);

-- Links with which somebody sets a password, each for one use. Only the SHA-256 of a link is kept.
create table invitations (
    hash varchar(64) not null primary key,
    person varchar(40) not null references people (id),
    made_at bigint not null,
    ends_at bigint not null
);
create index invitations_of on invitations (person);

-- What a program that shows a token may do; where nothing stands, it may read.
alter table tokens add column rights varchar(100);
