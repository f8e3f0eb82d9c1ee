-- Whether a rung may be entered directly, with a reason, is a rule of the city (practice 8): yellow before the docket's day,
-- red without a yellow notice. The values are what the house did until now.
INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('yellow.direct', 1, 'REASONED', '督查督办惯例：梯级', '未到期也可以提出黄单，须说明理由'),
('red.direct', 1, 'NO', '督查督办惯例：梯级', '先黄后红，单位才有改正的机会');

-- The rule by which a notice was proposed without the step before it; empty where that step was taken.
ALTER TABLE supervision.notice ADD COLUMN directly text;

-- What else was done to dockets that were opened here, for trials of another ladder: each with the instant from which it was
-- waited for and that at which it came, empty while it has not; a report against a plan with how much of it was reached.
CREATE VIEW supervision.acted_on_the_ladder AS
SELECT n.docket, 'DIRECT_' || n.colour AS kind, n.proposed_at AS at, NULL::timestamptz AS until, NULL::numeric AS percent
  FROM supervision.notice n WHERE n.directly IS NOT NULL
UNION ALL
SELECT n.docket, 'APPROVAL', n.leader_told_at, coalesce(n.approved_at, n.ended_at), NULL
  FROM supervision.notice n WHERE n.colour = 'RED' AND n.leader_told_at IS NOT NULL
UNION ALL
SELECT o.docket, 'OBJECTION',
       CASE WHEN d.held_since <= o.made_at THEN d.held_since
            ELSE coalesce((SELECT max(x.ruled_at) FROM supervision.objection x
                            WHERE x.docket = o.docket AND x.state = 'UPHELD' AND x.ruled_at <= o.made_at), d.opened_at) END,
       o.made_at, NULL
  FROM supervision.objection o JOIN supervision.docket d ON d.id = o.docket
UNION ALL
SELECT p.docket, 'ASSIST', p.named_at, p.submitted_at, NULL
  FROM supervision.participant p WHERE p.part = 'ASSISTANT' AND p.due IS NULL AND p.state <> 'RELEASED'
UNION ALL
SELECT c.docket, 'CALL', c.made_at, NULL, NULL FROM supervision.call c
UNION ALL
SELECT r.docket, 'COURSE', r.at, NULL, r.reached * 100 / r.planned
  FROM (SELECT p.docket, p.reported_at AS at,
               CASE WHEN d.kind = 'QUANTIFIED' THEN
                 (SELECT v.value FROM supervision.planned_value v
                   WHERE v.course = d.course AND v.until < (p.reported_at AT TIME ZONE 'Asia/Shanghai')::date
                   ORDER BY v.until DESC LIMIT 1)
               ELSE (SELECT count(*) FROM supervision.milestone m
                      WHERE m.course = d.course AND m.due < (p.reported_at AT TIME ZONE 'Asia/Shanghai')::date) END AS planned,
               CASE WHEN d.kind = 'QUANTIFIED' THEN p.amount
               ELSE (SELECT count(*) FROM supervision.milestone m
                      WHERE m.course = d.course AND m.due < (p.reported_at AT TIME ZONE 'Asia/Shanghai')::date
                        AND m.reached_on <= (p.reported_at AT TIME ZONE 'Asia/Shanghai')::date) END AS reached
          FROM supervision.progress p JOIN supervision.docket d ON d.id = p.docket
         WHERE d.course IS NOT NULL AND p.state <> 'RETURNED') r
 WHERE r.planned > 0 AND r.reached IS NOT NULL;

-- Units that each get a docket below that of the lead of a matter of an instruction (practice 5).
ALTER TABLE supervision.matter ADD COLUMN members uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE supervision.matter ALTER COLUMN members DROP DEFAULT;
