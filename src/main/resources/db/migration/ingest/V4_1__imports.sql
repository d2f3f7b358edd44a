-- The ledger: what is in the facts, and what was once and was undone.
create table imports (
    id varchar(40) not null primary key,
    sequence bigint not null unique,
    store varchar(64) not null,
    file_name varchar(500) not null,
    sha256 varchar(80) not null,
    kept_as varchar(200) not null,
    layout varchar(100) not null,
    exported_at varchar(40) not null,
    imported_at bigint not null,
    imported_by varchar(200) not null,
    phase varchar(20) not null,
    report text not null,
    unique (store, sha256)
);

-- Mappings that a user confirmed, found again by the header that they were made for.
create table mappings (
    id varchar(40) not null primary key,
    header varchar(80) not null unique,
    layout text not null,
    confirmed_at bigint not null,
    confirmed_by varchar(200) not null
);

-- Customers who are to be forgotten, as keyed hashes: applied to every import and restore.
create table forgotten (
    customer varchar(64) not null primary key,
    forgotten_at bigint not null
);
