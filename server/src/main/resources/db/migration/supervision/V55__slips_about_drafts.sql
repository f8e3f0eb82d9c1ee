-- A slip to a leader (呈批单) about a docket that is not opened yet says by when it would have to be done.
CREATE OR REPLACE VIEW supervision.docket_wording AS
SELECT d.id, d.number, d.title, d.requirement, d.source_title, d.authority, d.opener, d.lead, d.person_name, d.state,
       d.urgency, d.opened_at, o.colour, d.stated_due
  FROM supervision.docket d JOIN supervision.docket_overview o ON o.id = d.id;
