-- What is promised in a call is a milestone of the docket with its own reminder (R045).
ALTER TABLE supervision.call
    ADD COLUMN promise    text CHECK (promise <> ''),
    ADD COLUMN limit_id   uuid,
    ADD COLUMN kept_on    date,
    ADD COLUMN kept_words text,
    ADD COLUMN kept_by    text,
    ADD CHECK (promise IS NULL OR promised IS NOT NULL),
    ADD CHECK (kept_on IS NULL OR promised IS NOT NULL AND kept_words IS NOT NULL AND kept_by IS NOT NULL);

INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('promise.warning', 1, '1wd', '督查督办惯例：电话催办', '承诺日期前一个工作日提醒单位');
