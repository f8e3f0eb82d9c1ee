-- Since when a released practice is internal material and read by its own readers alone (practice 10); null while it is not.
ALTER TABLE practice.practice ADD COLUMN withheld_at timestamptz;
