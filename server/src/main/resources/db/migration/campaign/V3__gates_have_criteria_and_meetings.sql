-- What a gate asks for first, by where its stage stands (R150); kinds of ExitCriterion, apart by commas.
INSERT INTO campaign.term (key, version, value, source, reason) VALUES
    ('gate.first', 1, 'GUARANTEES,PLANS_ACCEPTED,TASKS_CLOSED', '督查督办惯例：动员部署阶段',
     '动员部署阶段要做到保障落实、单位方案通过'),
    ('gate.middle', 1, 'TASKS_CLOSED', '督查督办惯例：集中推进阶段', '本阶段到期的任务应当办结'),
    ('gate.last', 1, 'TASKS_CLOSED,RULES_REGISTERED', '督查督办惯例：总结提高阶段', '总结阶段要办结任务，并把做法形成制度');

-- The criteria of a gate: taken over from the numbers above, then set by the office of the group.
CREATE TABLE campaign.exit_criterion (
    id           uuid PRIMARY KEY,
    stage        uuid NOT NULL REFERENCES campaign.stage (id),
    position     int  NOT NULL,
    kind         text NOT NULL,
    words        text NOT NULL,
    source       text NOT NULL,
    term_version int,
    reason       text NOT NULL DEFAULT '',
    met          boolean,
    finding      text,
    found_at     timestamptz,
    found_by     text,
    met_then     boolean,
    UNIQUE (stage, position),
    CHECK ((kind = 'BY_PERSON') = (words <> ''))
);

-- Gates that have not been passed get what they were asked for before.
INSERT INTO campaign.exit_criterion (id, stage, position, kind, words, source, term_version)
SELECT gen_random_uuid(), d.stage, row_number() OVER (PARTITION BY d.stage ORDER BY d.key, d.place), d.kind, '', d.source,
       d.version
  FROM (SELECT DISTINCT ON (s.id, k.kind) s.id AS stage, t.key, k.place, k.kind, t.source, t.version
          FROM campaign.stage s
          JOIN (SELECT campaign, min(no) AS first, max(no) AS last FROM campaign.stage GROUP BY campaign) w
            ON w.campaign = s.campaign
          JOIN campaign.term t
            ON (t.key = 'gate.first' AND s.no = w.first) OR (t.key = 'gate.last' AND s.no = w.last)
            OR (t.key = 'gate.middle' AND s.no > w.first AND s.no < w.last)
         CROSS JOIN LATERAL unnest(string_to_array(t.value, ',')) WITH ORDINALITY AS k (kind, place)
         WHERE s.state <> 'PASSED'
         ORDER BY s.id, k.kind, t.key) d;

-- 动员大会、专题会议 (R151): of the campaign where no plan is named, else of the unit whose plan it is.
CREATE TABLE campaign.meeting (
    id          uuid PRIMARY KEY,
    campaign    uuid NOT NULL REFERENCES campaign.campaign (id),
    plan        uuid REFERENCES campaign.unit_plan (id),
    kind        text NOT NULL,
    held_on     date NOT NULL,
    registered  uuid,
    summary     text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
CREATE INDEX meeting_by_campaign ON campaign.meeting (campaign);
CREATE UNIQUE INDEX meeting_of_campaign ON campaign.meeting (campaign) WHERE plan IS NULL;
CREATE UNIQUE INDEX meeting_of_plan ON campaign.meeting (plan) WHERE plan IS NOT NULL;

INSERT INTO campaign.meeting (id, campaign, plan, kind, held_on, summary, recorded_at, recorded_by)
SELECT gen_random_uuid(), p.campaign, p.id, 'MOBILISATION', p.meeting, '', coalesce(p.submitted_at, p.meeting),
       coalesce(p.submitted_by, '')
  FROM campaign.unit_plan p WHERE p.meeting IS NOT NULL;
ALTER TABLE campaign.unit_plan DROP COLUMN meeting;
