CREATE SCHEMA IF NOT EXISTS timelimit;

-- Terms as data: what the law and local practice give, with source and how far each figure was checked.
CREATE TABLE timelimit.rule (
    code        text NOT NULL,
    version     integer NOT NULL,
    period      text NOT NULL,
    extension   text,
    on_rest_day text NOT NULL,
    source      text NOT NULL,
    certainty   text NOT NULL,
    valid_from  date NOT NULL,
    valid_until date,
    PRIMARY KEY (code, version)
);

INSERT INTO timelimit.rule (code, version, period, extension, on_rest_day, source, certainty, valid_from) VALUES
    ('DC-REV-REQ', 1, '30cd', NULL, 'ROLLS_FORWARD', '《政府督查工作条例》第17条', 'STATUTE', '2021-02-01'),
    ('DC-REV-DEC', 1, '30cd', NULL, 'STAYS', '《政府督查工作条例》第17条', 'STATUTE', '2021-02-01'),
    ('XF-REG', 1, '15cd', NULL, 'STAYS', '《信访工作条例》第22、23条', 'STATUTE', '2022-05-01'),
    ('XF-OBJ', 1, '5wd', NULL, 'STAYS', '《信访工作条例》第23条', 'STATUTE', '2022-05-01'),
    ('XF-DONE', 1, '60cd', '30cd', 'STAYS', '《信访工作条例》第34条', 'STATUTE', '2022-05-01'),
    ('XF-RE1-REQ', 1, '30cd', NULL, 'ROLLS_FORWARD', '《信访工作条例》第35条', 'STATUTE', '2022-05-01'),
    ('XF-RE1-DEC', 1, '30cd', NULL, 'STAYS', '《信访工作条例》第35条', 'STATUTE', '2022-05-01'),
    ('XF-RE2-REQ', 1, '30cd', NULL, 'ROLLS_FORWARD', '《信访工作条例》第36条', 'STATUTE', '2022-05-01'),
    ('XF-RE2-DEC', 1, '30cd', NULL, 'STAYS', '《信访工作条例》第36条', 'STATUTE', '2022-05-01'),
    ('XK-FIX', 1, '5wd', NULL, 'STAYS', '《行政许可法》第32条', 'STATUTE', '2004-07-01'),
    ('XK-DEC', 1, '20wd', '10wd', 'STAYS', '《行政许可法》第42条', 'STATUTE', '2004-07-01'),
    ('XK-JOINT', 1, '45wd', '15wd', 'STAYS', '《行政许可法》第42条', 'STATUTE', '2004-07-01'),
    ('XK-CERT', 1, '10wd', NULL, 'STAYS', '《行政许可法》第44条', 'STATUTE', '2004-07-01'),
    ('GW-RE-REQ', 1, '30cd', NULL, 'ROLLS_FORWARD', '《公务员法》第95条', 'STATUTE', '2019-06-01'),
    ('GW-RE-DEC', 1, '30cd', NULL, 'STAYS', '《公务员法》第96条', 'STATUTE', '2019-06-01'),
    ('GW-APP-REQ', 1, '15cd', NULL, 'ROLLS_FORWARD', '《公务员法》第95条', 'STATUTE', '2019-06-01'),
    ('GW-APP-DEC', 1, '60cd', '30cd', 'STAYS', '《公务员法》第96条', 'STATUTE', '2019-06-01'),
    ('JC-PUB', 1, '30cd', NULL, 'STAYS', '《重大行政决策程序暂行条例》第15条', 'STATUTE', '2019-09-01'),
    ('JC-LEGAL', 1, '7wd', NULL, 'STAYS', '《重大行政决策程序暂行条例》第26条', 'STATUTE', '2019-09-01'),
    ('GK-PUB', 1, '20wd', NULL, 'STAYS', '《政府信息公开条例》第26条', 'STATUTE', '2019-05-15'),
    ('GK-FIX', 1, '7wd', NULL, 'STAYS', '《政府信息公开条例》第30条', 'STATUTE', '2019-05-15'),
    ('GK-ANS', 1, '20wd', '20wd', 'STAYS', '《政府信息公开条例》第33条', 'STATUTE', '2019-05-15'),
    ('SG-UNIT', 1, '60min', NULL, 'STAYS', '《生产安全事故报告和调查处理条例》第9条', 'STATUTE', '2007-06-01'),
    ('SG-UP', 1, '120min', NULL, 'STAYS', '《生产安全事故报告和调查处理条例》第11条', 'STATUTE', '2007-06-01'),
    ('DB-ACK', 1, '1wd', NULL, 'STAYS', '督查督办惯例：签收', 'UNVERIFIED', '2010-01-01'),
    ('DB-ACK-URGENT', 1, '120min', NULL, 'STAYS', '督查督办惯例：急件签收', 'UNVERIFIED', '2010-01-01'),
    ('DB-TOP', 1, '1wd', NULL, 'STAYS', '督查督办惯例：特急', 'UNVERIFIED', '2010-01-01'),
    ('DB-URGENT', 1, '3wd', NULL, 'STAYS', '督查督办惯例：急', 'UNVERIFIED', '2010-01-01'),
    ('DB-PLAIN', 1, '10wd', NULL, 'STAYS', '督查督办惯例：平', 'UNVERIFIED', '2010-01-01'),
    ('DB-HARD', 1, '20wd', NULL, 'STAYS', '督查督办惯例：难', 'UNVERIFIED', '2010-01-01'),
    ('DB-VERIFY', 1, '3wd', NULL, 'STAYS', '督查督办惯例：核查', 'UNVERIFIED', '2010-01-01'),
    ('DB-CONSULT', 1, '5wd', NULL, 'STAYS', '督查督办惯例：会商', 'UNVERIFIED', '2010-01-01');
