-- The import of a holiday notice holds corrections and limits and proposes corrections without the lock of a docket, while
-- whoever acts on a docket holds that first: to look for the docket once more would make the two wait for each other. No
-- docket is ever deleted.
ALTER TABLE supervision.correction DROP CONSTRAINT correction_docket_fkey;
