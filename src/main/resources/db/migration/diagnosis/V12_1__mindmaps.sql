-- What people made of a store's mind map, one change a row; what the program found is not in here.
-- Rows are only ever added: undo and redo are rows too, which name the batch in their words.
create table map_edits (
    store varchar(64) not null references stores (id),
    number integer not null,
    batch integer not null,
    kind varchar(10) not null,
    node varchar(100) not null,
    other varchar(100) not null,
    words varchar(5000) not null,
    edited_at bigint not null,
    edited_by varchar(100) not null,
    primary key (store, number)
);
