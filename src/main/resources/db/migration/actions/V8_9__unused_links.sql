-- A store may do without a link: nobody has to answer for it then.
alter table link_owners add column unused integer not null default 0;
