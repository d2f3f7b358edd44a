-- Who of an action is left out, or begins later, drawn by chance from the seed: a line for each member,
-- its group before it. Nothing of it changes once the action has begun.
create table action_designs (
    store varchar(64) not null references stores (id),
    number integer not null,
    kind varchar(20) not null,
    seed bigint not null,
    gap integer not null,
    members text not null,
    made_at bigint not null,
    made_by varchar(100) not null,
    primary key (store, number)
);
