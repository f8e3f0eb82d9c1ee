-- What other modules write papers from (practice 7): the words of a docket, its extensions, instructions with their
-- matters. Who may see a docket or an instruction is asked before.
CREATE VIEW supervision.docket_wording AS
SELECT d.id, d.number, d.title, d.requirement, d.source_title, d.authority, d.opener, d.lead, d.person_name, d.state,
       d.urgency, d.opened_at, o.colour
  FROM supervision.docket d JOIN supervision.docket_overview o ON o.id = d.id;

CREATE VIEW supervision.extension_answered AS
SELECT e.id, e.docket, e.nth, e.working_days, e.reason, e.asked_at, e.asked_by, e.approval, e.state, e.opinion,
       e.answered_at, e.answered_by
  FROM supervision.extension e WHERE e.state <> 'ASKED';

CREATE VIEW supervision.instruction_given AS
SELECT i.id, i.carrier_title, i.carrier_from, i.carrier_number, i.receipt_number, i.leader_name, i.leader_post_name,
       i.given_on, i.office,
       (SELECT r.text FROM supervision.remark r
         WHERE r.instruction = i.id AND r.kind = 'REMARK' AND r.text <> '' ORDER BY r.place DESC LIMIT 1) AS words
  FROM supervision.instruction i;

CREATE VIEW supervision.instruction_docket AS
SELECT m.instruction, m.round, m.place, m.docket FROM supervision.matter m WHERE m.docket IS NOT NULL;

-- Who is said to be the competent unit when an assignment is contested (practice 3).
CREATE VIEW supervision.competent_unit_named AS
SELECT o.docket, o.unit, o.competent, o.reason, o.state FROM supervision.objection o;
