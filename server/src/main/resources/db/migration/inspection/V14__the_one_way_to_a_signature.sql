-- Plans and conclusions are checked and signed by the office's steps in signoff (practice 7). What a city had said of who
-- approves plans, what is on its way, and who approved what is out goes over; what was entered in the ledger stays.
SELECT signoff.sign_by('inspection.PLAN', who.value, within.value, who.source)
  FROM inspection.rule who, inspection.rule within
 WHERE who.key = 'plan.approvers' AND within.key = 'plan.approval'
   AND who.version = (SELECT max(version) FROM inspection.rule WHERE key = 'plan.approvers')
   AND within.version = (SELECT max(version) FROM inspection.rule WHERE key = 'plan.approval');
DELETE FROM inspection.rule WHERE key IN ('plan.approvers', 'plan.approval');

SELECT approval.hand_over('inspection.plan', 'signoff.step');

SELECT signoff.bring('inspection', 'plan', p.id, 'inspection.PLAN', '请审批督查方案：' || p.title, p.scope,
        '/inspections/' || p.id, CASE p.state WHEN 'SUBMITTED' THEN 'RUNNING' ELSE 'COMPLETE' END, 'SIGN',
        p.drafter, p.drafter_name, CASE p.state WHEN 'SUBMITTED' THEN p.approval END)
  FROM inspection.plan p WHERE p.state = 'SUBMITTED' OR p.approved_at IS NOT NULL;

SELECT signoff.bring_mark(p.id, done.step, done.name, done.at)
  FROM inspection.plan p
 CROSS JOIN LATERAL (VALUES ('DRAFT', p.drafter_name, p.drafted_at), ('SIGN', p.approver_name, p.approved_at))
         AS done (step, name, at)
 WHERE (p.state = 'SUBMITTED' OR p.approved_at IS NOT NULL) AND done.at IS NOT NULL;

SELECT signoff.bring_asked(p.id, q.post_id)
  FROM inspection.plan p JOIN approval.asked_of q ON q.question_id = p.approval
 WHERE p.state = 'SUBMITTED' OR p.approved_at IS NOT NULL;

ALTER TABLE inspection.plan DROP COLUMN approval;

-- What was checked and waited for its signature goes back to the check: nobody was asked for the signature by name.
UPDATE inspection.conclusion SET state = 'IN_CHECK', checker = NULL, checker_name = NULL WHERE state = 'CHECKED';

SELECT signoff.bring('inspection', 'conclusion', c.id, 'inspection.CONCLUSION', '请签发督查结论书', c.facts,
        '/inspections/conclusions/' || c.id, CASE c.state WHEN 'IN_CHECK' THEN 'RUNNING' ELSE 'COMPLETE' END,
        CASE c.state WHEN 'IN_CHECK' THEN 'CHECK' ELSE 'SIGN' END, c.drafter, c.drafter_name, NULL)
  FROM inspection.conclusion c WHERE c.state <> 'DRAFT';

SELECT signoff.bring_mark(c.id, done.step, done.name, coalesce(c.issued_at, c.drafted_at))
  FROM inspection.conclusion c
 CROSS JOIN LATERAL (VALUES ('DRAFT', c.drafter_name), ('CHECK', c.checker_name), ('SIGN', c.issuer_name)) AS done (step, name)
 WHERE c.state <> 'DRAFT' AND done.name IS NOT NULL;
