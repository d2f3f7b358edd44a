-- stores that a simulator made up: every page says so
create table invented_stores (
    store varchar(64) not null primary key references stores (id)
);
