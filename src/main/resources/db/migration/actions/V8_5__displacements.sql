-- What was put aside for an emergency: was is how it stood before, version how it was left. ended_at is
-- when it was taken up again, or when somebody decided otherwise.
create table action_displacements (
    id varchar(40) not null primary key,
    store varchar(64) not null references stores (id),
    emergency integer not null,
    number integer not null,
    version integer not null,
    was varchar(20) not null,
    put_at bigint not null,
    ended_at bigint
);
create index action_displacements_of on action_displacements (store, ended_at);
