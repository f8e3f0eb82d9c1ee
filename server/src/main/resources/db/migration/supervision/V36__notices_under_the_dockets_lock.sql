-- Written under the lock of its docket, and no docket is ever deleted: to look for it once more costs the sweep as much as
-- an index.
ALTER TABLE supervision.notice DROP CONSTRAINT notice_docket_fkey;
