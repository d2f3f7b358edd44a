-- Who is named in a remark; seen_at is when that person looked at the action.
create table mentions (
    remark varchar(40) not null references action_remarks (id),
    store varchar(64) not null,
    number integer not null,
    person varchar(40) not null references people (id),
    said_at bigint not null,
    said_by varchar(100) not null,
    seen_at bigint,
    primary key (remark, person)
);
create index mentions_of on mentions (person, store, seen_at);
