-- Replies and opinions that units wrote on proposals, for the burden meter (R052).
CREATE VIEW proposal.asked_of_unit AS
SELECT h.unit, r.signed_at AS at, 'FORM' AS kind, 'REPLY' AS what, p.id AS subject, p.number, p.title,
       '/deputy-proposals/' || p.id AS href
  FROM proposal.reply r JOIN proposal.handling h ON h.id = r.handling JOIN proposal.proposal p ON p.id = h.proposal
 WHERE r.signed_at IS NOT NULL
UNION ALL
SELECT h.unit, h.opinion_at, 'FORM', 'OPINION', p.id, p.number, p.title, '/deputy-proposals/' || p.id
  FROM proposal.handling h JOIN proposal.proposal p ON p.id = h.proposal WHERE h.opinion_at IS NOT NULL;
