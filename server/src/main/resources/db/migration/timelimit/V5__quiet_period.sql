INSERT INTO timelimit.rule (code, version, period, extension, on_rest_day, source, certainty, valid_from) VALUES
    ('DB-QUIET', 1, '10wd', NULL, 'STAYS', '督查督办惯例：存量补录静默期', 'UNVERIFIED', '2010-01-01');
