-- The dockets that the signature of a slip opens, each in the version that was read: written when the slip is submitted with
-- a question that says so, and again when it is checked. Slips submitted before were not put that way and open nothing.
ALTER TABLE paperwork.paper ADD COLUMN opens jsonb;
