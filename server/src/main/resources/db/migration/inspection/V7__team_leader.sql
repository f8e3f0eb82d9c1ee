-- Who leads the team (组长) is said and not read off the order of a list (domain law L1 article 8); whoever stood first led so far.
ALTER TABLE inspection.inspector ADD COLUMN leads boolean NOT NULL DEFAULT false;
UPDATE inspection.inspector i SET leads = true
 WHERE recused_at IS NULL
   AND place = (SELECT min(o.place) FROM inspection.inspector o WHERE o.plan = i.plan AND o.recused_at IS NULL);
CREATE UNIQUE INDEX inspector_leading ON inspection.inspector (plan) WHERE leads;

-- A conclusion that finds nothing to be put right has no last day for it.
ALTER TABLE inspection.conclusion ALTER COLUMN rectify_by DROP NOT NULL;
ALTER TABLE inspection.conclusion ADD CHECK (rectify_by IS NOT NULL OR findings = '{}');
