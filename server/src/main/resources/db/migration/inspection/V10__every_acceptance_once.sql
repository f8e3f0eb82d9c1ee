-- What is opened again is accepted again, and each acceptance is looked back at (practice 8).
ALTER TABLE inspection.look_back DROP CONSTRAINT look_back_docket_key;
ALTER TABLE inspection.look_back ADD UNIQUE (docket, accepted_at);

-- In which populations a docket was.
CREATE INDEX draw_by_population ON inspection.draw USING gin (population) WHERE plan IS NULL;
