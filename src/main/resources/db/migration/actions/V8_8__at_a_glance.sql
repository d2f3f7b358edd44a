-- What the pages of work look for and count by; the older index is its beginning.
drop index actions_in_force;
create index actions_at_a_glance on actions (store, latest, status, until, number, owner, link, metric, starts, changed_at);
