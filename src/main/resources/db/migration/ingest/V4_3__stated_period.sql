-- The days that an import covers, `from..until`, where only a person could say them.
alter table imports add column covers varchar(30) not null default '';
