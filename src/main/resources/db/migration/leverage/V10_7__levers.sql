-- Levers: plays that can be repeated. Every version stays; the highest is in force.
create table levers (
    store varchar(64) not null references stores (id),
    number integer not null,
    version integer not null,
    kept integer not null,
    body text not null,
    changed_at bigint not null,
    changed_by varchar(100) not null,
    why varchar(300) not null,
    primary key (store, number, version)
);

-- Actions in which a lever was pulled.
create table lever_uses (
    store varchar(64) not null references stores (id),
    number integer not null,
    action integer not null,
    primary key (store, number, action)
);
