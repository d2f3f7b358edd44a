-- Reviews of weeks as they were made; week is their Monday.
create table reviews (
    store varchar(64) not null references stores (id),
    week varchar(10) not null,
    number integer not null,
    body text not null,
    primary key (store, week, number)
);

-- What people said in the meeting: explanations, decisions, answers to what was proposed. What was
-- taken back stays, marked as such.
create table review_notes (
    store varchar(64) not null references stores (id),
    week varchar(10) not null,
    number integer not null,
    kind varchar(20) not null,
    about varchar(200) not null,
    words varchar(2000) not null,
    action integer,
    said_at bigint not null,
    said_by varchar(100) not null,
    taken_back integer not null,
    primary key (store, week, number)
);

-- A signed review stays as it was.
create table review_signatures (
    store varchar(64) not null references stores (id),
    week varchar(10) not null,
    number integer not null,
    signed_at bigint not null,
    signed_by varchar(100) not null,
    primary key (store, week)
);
