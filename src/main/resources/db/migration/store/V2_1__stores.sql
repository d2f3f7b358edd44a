create table stores (
    id varchar(64) not null primary key,
    name varchar(200) not null,
    platform varchar(40) not null,
    currency varchar(3) not null,
    zone varchar(60) not null
);
