-- Check and signature are signoff's. What a city had said of signers, what is on its way, and who checked and signed
-- what is out goes over; what was entered in the ledger stays as it was entered.
SELECT signoff.sign_by('brief.' || k.kind, signers.value, within.value, signers.source)
  FROM (SELECT substr(key, 9) AS kind, max(version) AS version FROM brief.rule WHERE key LIKE 'signers.%' GROUP BY key) k
  JOIN brief.rule signers ON signers.key = 'signers.' || k.kind AND signers.version = k.version
  JOIN brief.rule within ON within.key = 'sign.within'
   AND within.version = (SELECT max(version) FROM brief.rule WHERE key = 'sign.within');
DELETE FROM brief.rule WHERE key LIKE 'signers.%' OR key = 'sign.within';

SELECT approval.hand_over('brief.sign', 'signoff.step');

SELECT signoff.bring('brief', 'brief', b.id, 'brief.' || b.kind, '请签发：' || b.title,
        coalesce((SELECT words FROM brief.passage WHERE brief = b.id AND part = 'OPENING' AND words <> ''), b.title),
        '/briefs/' || b.id,
        CASE WHEN b.state IN ('IN_CHECK', 'SIGNING') THEN 'RUNNING'
             WHEN b.state IN ('ISSUED', 'WITHDRAWN') THEN 'COMPLETE' ELSE 'BACK' END,
        CASE WHEN b.state IN ('SIGNING', 'ISSUED', 'WITHDRAWN') THEN 'SIGN' ELSE 'CHECK' END,
        b.submitter, b.submitter_name, CASE WHEN b.state = 'SIGNING' THEN b.approval END)
  FROM brief.brief b WHERE b.submitter IS NOT NULL;

-- When it was done is known to the ledger.
SELECT signoff.bring_mark(b.id, done.step, done.name, coalesce(
        (SELECT max(a.at) FROM ledger.act_of_a_person a
          WHERE a.stream_kind = 'brief/brief' AND a.stream_id = b.id AND a.verb = done.verb),
        b.issued_at, b.drafted_at))
  FROM brief.brief b
 CROSS JOIN LATERAL (VALUES
        ('DRAFT', 'brief.submit', b.submitter_name),
        ('CHECK', 'brief.check', CASE WHEN b.state IN ('SIGNING', 'ISSUED', 'WITHDRAWN') THEN b.checker_name END),
        ('SIGN', 'brief.sign', CASE WHEN b.state IN ('ISSUED', 'WITHDRAWN') THEN b.signer_name END)) AS done (step, verb, name)
 WHERE b.submitter IS NOT NULL AND done.name IS NOT NULL;

SELECT signoff.bring_asked(b.id, q.post_id)
  FROM brief.brief b JOIN approval.asked_of q ON q.question_id = b.approval
 WHERE b.submitter IS NOT NULL;

UPDATE brief.brief SET state = 'IN_SIGN_OFF' WHERE state IN ('IN_CHECK', 'SIGNING');
ALTER TABLE brief.brief DROP COLUMN submitter, DROP COLUMN submitter_name, DROP COLUMN checker, DROP COLUMN checker_name,
    DROP COLUMN approval;
