-- Work that comes back. plan is the text of the form from which its actions are planned; until looked,
-- that day included, every due day has become an action or was missed.
create table routines (
    store varchar(64) not null references stores (id),
    number integer not null,
    version integer not null,
    standing varchar(20) not null,
    plan text not null,
    steps text not null,
    rhythm varchar(60) not null,
    lasts integer not null,
    looked varchar(10) not null,
    changed_at bigint not null,
    changed_by varchar(100) not null,
    primary key (store, number)
);

-- What became of each due day: the action that was planned for it; none where it was missed.
create table routine_days (
    store varchar(64) not null,
    routine integer not null,
    due varchar(10) not null,
    action integer,
    primary key (store, routine, due),
    foreign key (store, routine) references routines (store, number)
);
