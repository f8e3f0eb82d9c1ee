-- Briefs go to their signature as all papers do (practice 7).
INSERT INTO signoff.path (kind, version, source)
SELECT 'brief.' || kind, 1, '党政机关公文处理工作条例第22条、第25条；督查督办惯例'
  FROM (VALUES ('WEEKLY'), ('MONTHLY'), ('QUARTERLY'), ('SPECIAL'), ('CIRCULAR')) AS k (kind);

INSERT INTO signoff.step (kind, version, place, step, posts, by_page, within)
SELECT 'brief.' || kind, 1, place, step, CASE step WHEN 'SIGN' THEN posts ELSE '' END, step = 'SIGN', '1wd'
  FROM (VALUES ('WEEKLY', '秘书长、市政府秘书长'), ('MONTHLY', '秘书长、市政府秘书长'),
               ('QUARTERLY', '秘书长、市政府秘书长'), ('SPECIAL', '秘书长、市政府秘书长、常务副市长'),
               ('CIRCULAR', '秘书长、市政府秘书长、常务副市长')) AS k (kind, posts),
       (VALUES (1, 'DRAFT'), (2, 'CHECK'), (3, 'SIGN')) AS s (place, step);

-- For a module that brings its papers here: who signs, where its own data said otherwise; a new version with its source.
CREATE FUNCTION signoff.sign_by(of_kind text, by_posts text, in_time text, by_source text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    newest int := (SELECT max(version) FROM signoff.path WHERE kind = of_kind);
BEGIN
    IF EXISTS (SELECT FROM signoff.step WHERE kind = of_kind AND version = newest AND step = 'SIGN'
                  AND posts = by_posts AND within = in_time) THEN
        RETURN;
    END IF;
    INSERT INTO signoff.path (kind, version, source) VALUES (of_kind, newest + 1, by_source);
    INSERT INTO signoff.step (kind, version, place, step, posts, by_page, within)
    SELECT kind, newest + 1, place, step, CASE step WHEN 'SIGN' THEN by_posts ELSE posts END, by_page,
           CASE step WHEN 'SIGN' THEN in_time ELSE within END
      FROM signoff.step WHERE kind = of_kind AND version = newest;
END $$;

-- For a module that brings its papers here: a paper where it stands, in the newest version of its path.
CREATE FUNCTION signoff.bring(of_module text, of_type text, of_subject uuid, of_kind text, named text, said text,
    page text, stands text, at_step text, by_person uuid, by_name text, open_question uuid) RETURNS uuid
LANGUAGE sql AS $$
    INSERT INTO signoff.sign_off (id, subject_module, subject_type, subject_id, kind, version, title, reasons, href,
        state, round, place, submitter, submitter_name, question)
    SELECT gen_random_uuid(), of_module, of_type, of_subject, s.kind, s.version, named, said, page, stands, 1, s.place,
           by_person, by_name, open_question
      FROM signoff.step s
     WHERE s.kind = of_kind AND s.step = at_step
       AND s.version = (SELECT max(version) FROM signoff.path p WHERE p.kind = of_kind)
    RETURNING id
$$;

-- What had been done, in order; posts were not kept then.
CREATE FUNCTION signoff.bring_mark(of_subject uuid, of_step text, by_name text, done_at timestamptz) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO signoff.mark (sign_off, nth, round, place, step, person_name, post_name, opinion, marked_at)
    SELECT o.id, s.place, 1, s.place, s.step, by_name, '', '', done_at
      FROM signoff.sign_off o JOIN signoff.step s ON s.kind = o.kind AND s.version = o.version
     WHERE o.subject_id = of_subject AND s.step = of_step
$$;

CREATE FUNCTION signoff.bring_asked(of_subject uuid, asked uuid) RETURNS void LANGUAGE sql AS $$
    INSERT INTO signoff.asked (sign_off, post)
    SELECT id, asked FROM signoff.sign_off WHERE subject_id = of_subject ON CONFLICT DO NOTHING
$$;
