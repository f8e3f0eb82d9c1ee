-- Words for many units at once. A pattern is a regular expression over the normalised words: half width, no spaces,
-- 人民政府 written 政府, the place's own name written 市, 区 or 县. Types say which units are meant; name_part narrows
-- to names that contain one of the words. No types: the words alone do not tell, so a person is asked.
CREATE TABLE organization.collective (
    place      int    PRIMARY KEY,
    pattern    text   NOT NULL UNIQUE,
    unit_types text[] NOT NULL,
    name_part  text[] NOT NULL,
    source     text   NOT NULL
);

INSERT INTO organization.collective (place, pattern, unit_types, name_part, source) VALUES
(10, '(其他|各|各有|各相)?(有关|相关|关|责任|成员|承办|牵头|配合)(部门|单位|地区|区县|县区|责任单位|部门和单位|单位和部门|部门、单位)', '{}', '{}', '公文用语'),
(20, '领导小组(各)?成员单位|领导小组办公室|各?(行业)?主管部门|各(科室|处室|股室|内设机构)', '{}', '{}', '公文用语'),
(30, '各(县|区|市|旗|市县|县市|县区|区县|县市区|市县区|县\(市、区\)|县\(区\)|区\(县\)|县\(市\)区|县\(市\)、区|县、区|区、县|市、县|县、市、区|市\(县、区\)|区\(市、县\)|区\(县、市\))(政府|党委、政府|党委和政府)?', '{COUNTY}', '{}', '公文用语'),
(40, '各(县|区|县区|区县|县市区|县\(市、区\)|区\(县\)|县\(区\))(、各?|和|及|\()(开发区|功能区|园区|新区|高新区|经开区)\)?(管委会)?', '{COUNTY,DISPATCHED_BODY}', '{}', '公文用语'),
(50, '各(类)?(开发区|功能区|园区|新区|高新区|经开区|派出机构)(管委会)?', '{DISPATCHED_BODY}', '{}', '公文用语'),
(60, '([市区县](政府|直|级)?)?各(工作|组成|职能|行政|直属)?(部门|委办局|委、办、局|局委办|行政机关|机关|行政部门)', '{GOVERNMENT_OFFICE,DEPARTMENT}', '{}', '公文用语'),
(70, '([市区县](政府|直|级)?)?各(工作|组成|职能)?(部门|委办局|委、办、局)?([、和及]各?)?(直属|有关|派出|事业)*(机构|单位|事业单位)', '{GOVERNMENT_OFFICE,DEPARTMENT,PUBLIC_INSTITUTION}', '{}', '公文用语'),
(80, '([市区县](政府|直|级)?)?各(直属)?事业单位|各直属机构', '{PUBLIC_INSTITUTION}', '{}', '公文用语'),
(90, '各街道(办事处|办)?|各街办|各办事处', '{TOWNSHIP}', '{街道}', '公文用语'),
(100, '各(乡|镇|乡镇|镇乡|乡\(镇\)|镇\(乡\)|乡、镇|镇、乡)(政府)?', '{TOWNSHIP}', '{乡,镇}', '公文用语'),
(110, '各(乡|镇|乡镇|镇乡|乡、镇|镇、乡|乡\(镇\))(政府)?([、和及(]各?街道|街道)(办事处|办)?\)?|各(镇街|街镇)|各(乡|镇)(\(镇、街道\)|\(街道\)|\(乡、街道\))', '{TOWNSHIP}', '{}', '公文用语'),
(120, '各(级|地|地区)、?各(部门|单位|委办局)(、?各单位)?|各级政府[、和及]其?(各|有关|工作)?部门|各级(行政)?机关|各级行政部门|各级党政机关', '{GOVERNMENT_OFFICE,DEPARTMENT,DISPATCHED_BODY,COUNTY}', '{}', '公文用语'),
(130, '各级(地方)?政府|各地|各地区', '{COUNTY,TOWNSHIP}', '{}', '公文用语'),
(140, '([市区县](属|管|直)?)?各(市属|区属|县属)?(国有)?(企业|国企|公司)', '{COMMISSIONED_BODY}', '{}', '公文用语');
