-- Append only: each entry carries the hash of the one before it, so that a change is seen.
create table audit_log (
    sequence bigint not null primary key,
    happened_at bigint not null,
    person varchar(200) not null,
    deed varchar(100) not null,
    details text not null,
    hash varchar(64) not null
);
