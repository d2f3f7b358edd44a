-- What a program shows to read as a person. Only the SHA-256 of it is kept; a revoked one stays, for
-- the record.
create table tokens (
    id varchar(40) not null primary key,
    person varchar(40) not null references people (id),
    label varchar(100) not null,
    hash varchar(64) not null unique,
    issued_at bigint not null,
    used_at bigint,
    revoked_at bigint
);
