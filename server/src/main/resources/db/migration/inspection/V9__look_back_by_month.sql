-- A look-back is drawn from all that was accepted in one month (practice 8): the months divide time without a gap, and
-- there is a day on which all of a month is at least 30 and at most 90 days old, which there is none for a quarter.
ALTER TABLE inspection.draw RENAME COLUMN quarter TO period;
ALTER TABLE inspection.draw ADD COLUMN owed uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE inspection.look_back RENAME COLUMN quarter TO period;
ALTER TABLE inspection.look_back ADD COLUMN limit_id uuid;
ALTER INDEX inspection.look_back_by_quarter RENAME TO look_back_by_period;

-- A month that may be drawn, and until when it should be.
CREATE TABLE inspection.look_back_month (
    id       uuid PRIMARY KEY,
    month    text NOT NULL UNIQUE,
    limit_id uuid NOT NULL
);

INSERT INTO inspection.rule (key, version, value, source, reason) VALUES
('look-back.draw', 1, '5wd', '督查督办惯例：回头看', '一个月的事项全部认定满三十日后，几个工作日内抽取'),
('look-back.draw.warning', 1, '2', '督查督办惯例：回头看', '抽取期限届满前几个工作日提醒'),
('look-back.warning', 1, '10', '督查督办惯例：回头看', '认定满九十日前几个工作日提醒回头看');
