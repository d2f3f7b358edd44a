-- Platform ids of customers, encrypted, by the token that stands for them in the facts.
create table vault (
    customer varchar(64) not null primary key,
    sealed text not null
);

create table settings (
    name varchar(100) not null primary key,
    value text not null
);
