-- Review and signature are two persons' (practice 3): who did a step is kept beside the name. Where nobody else of the unit
-- was there, one person did both, and the sheet says so.
ALTER TABLE signoff.mark
    ADD COLUMN person uuid,
    ADD COLUMN alone  boolean NOT NULL DEFAULT false;
