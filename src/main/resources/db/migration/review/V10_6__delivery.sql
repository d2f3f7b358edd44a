-- Where and when people are reached. sealed: address and secret under the key of this installation.
create table delivery_wishes (
    person varchar(40) not null primary key references people (id),
    language varchar(10) not null,
    zone varchar(60) not null,
    at varchar(5) not null,
    quiet_from varchar(5) not null,
    quiet_until varchar(5) not null,
    weekdays varchar(80) not null
);
create table delivery_addresses (
    id varchar(40) not null primary key,
    person varchar(40) not null references people (id),
    channel varchar(20) not null,
    shown varchar(320) not null,
    sealed text not null,
    added_at bigint not null,
    ended_at bigint
);

-- What is to reach people: written in the transaction of what causes it, brought later. The same
-- key to the same address is one message.
create table delivery_messages (
    number integer primary key,
    message_key varchar(200) not null,
    address varchar(40) not null references delivery_addresses (id),
    person varchar(40) not null references people (id),
    subject varchar(300) not null,
    text text not null,
    link varchar(500) not null,
    handed_at bigint not null,
    due_at bigint not null,
    again_at bigint not null,
    standing varchar(10) not null,
    tries integer not null,
    process varchar(80) not null,
    tried_at bigint not null,
    why varchar(60) not null,
    detail varchar(300) not null,
    unique (message_key, address)
);
create index delivery_messages_due on delivery_messages (standing, again_at);
create table delivery_settings (
    name varchar(20) not null primary key,
    value text not null
);
