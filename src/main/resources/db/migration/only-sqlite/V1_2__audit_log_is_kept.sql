-- Entries are only ever added. Whoever drops this first is still found by the hashes.
create trigger audit_log_not_changed before update on audit_log
begin
    select raise(abort, 'the audit log is only ever added to');
end;

create trigger audit_log_not_removed before delete on audit_log
begin
    select raise(abort, 'the audit log is only ever added to');
end;
