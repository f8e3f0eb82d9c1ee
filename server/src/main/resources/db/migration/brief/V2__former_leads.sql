-- A docket that another unit leads since a reform may stand twice: what happened before it counts with the former unit.
ALTER TABLE brief.row ADD COLUMN former boolean NOT NULL DEFAULT false;
ALTER TABLE brief.correction DROP CONSTRAINT correction_brief_docket_fkey;
ALTER TABLE brief.row DROP CONSTRAINT row_pkey, ADD PRIMARY KEY (brief, docket, former);
