-- What is done by itself, once for each business day of a store. A row is the claim of one process
-- on one night, and what became of it. missed: earlier nights that this one stands for.
create table nights (
    store varchar(64) not null references stores (id),
    work varchar(40) not null,
    day varchar(10) not null,
    standing varchar(10) not null,
    missed integer not null,
    tries integer not null,
    process varchar(80) not null,
    changed_at bigint not null,
    again_at bigint not null,
    why varchar(300) not null,
    primary key (store, work, day)
);
