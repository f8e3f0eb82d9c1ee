-- How often a unit reports progress: effort follows risk (practice 8).
INSERT INTO supervision.rule (key, version, value, source, reason) VALUES
('progress.day', 1, '25', '督查督办惯例', '每月集中填报的日子'),
('progress.least', 1, '5wd', '督查督办惯例', '距上次签收或者填报不足此数的，顺延至下一次'),
('progress.long.upto', 1, '250wd', '督查督办惯例', '期限长于此数（约一年）的按季填报'),
('progress.YELLOW', 1, '5wd', '督查督办惯例', '黄单期间每周填报'),
('progress.RED', 1, '2wd', '督查督办惯例', '红单期间每两个工作日填报');
