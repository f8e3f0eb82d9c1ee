-- Letters in reply to proposals of deputies and members, one to each signer (R087).
INSERT INTO paper.number_code (form, colour, code, source) VALUES ('REPLY_LETTER', 'WHITE', '建复', 'R087');
