-- Entries are only ever added. Whoever drops this first is still found by the hashes.
create function audit_log_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to';
end;
$$;

create trigger audit_log_not_changed before update on audit_log
    for each statement execute function audit_log_is_kept();

create trigger audit_log_not_removed before delete or truncate on audit_log
    for each statement execute function audit_log_is_kept();
