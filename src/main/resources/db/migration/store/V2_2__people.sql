-- Who may sign in. name_key is the name as compared: NFC, lower case.
create table people (
    id varchar(40) not null primary key,
    name varchar(100) not null,
    name_key varchar(100) not null unique,
    role varchar(20) not null,
    password varchar(300) not null,
    joined_at bigint not null
);
