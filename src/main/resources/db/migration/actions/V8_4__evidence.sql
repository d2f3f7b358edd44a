-- Files that show what an action did, by the SHA-256 of what is kept; the same file is kept once.
create table evidence_files (
    sha256 varchar(64) not null primary key,
    content bytea not null
);

-- Which action a file belongs to. One that was taken away can be put back, and says who took it.
create table action_evidence (
    id varchar(40) not null primary key,
    store varchar(64) not null references stores (id),
    number integer not null,
    sha256 varchar(64) not null references evidence_files (sha256),
    kind varchar(20) not null,
    name varchar(200) not null,
    size bigint not null,
    added_at bigint not null,
    added_by varchar(100) not null,
    taken_at bigint,
    taken_by varchar(100)
);
create index action_evidence_of on action_evidence (store, number);
