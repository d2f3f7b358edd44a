-- The weights of our own model of a store's weight. Every version stays; the highest is in force.
create table store_weights (
    store varchar(64) not null references stores (id),
    version integer not null,
    body text not null,
    changed_at bigint not null,
    changed_by varchar(100) not null,
    primary key (store, version)
);
