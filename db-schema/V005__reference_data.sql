-- The organisations, professions, areas and travel times that the portal begins with; GR edits them in the portal.

INSERT INTO organisation (code, kind, name, short_name, mail_domain) VALUES
  ('1440', 'MUNICIPALITY', 'Ale kommun', 'Ale', 'ale.se'),
  ('1489', 'MUNICIPALITY', 'Alingsås kommun', 'Alingsås', 'alingsas.se'),
  ('1480', 'MUNICIPALITY', 'Göteborgs Stad', 'Göteborg', 'goteborg.se'),
  ('1401', 'MUNICIPALITY', 'Härryda kommun', 'Härryda', 'harryda.se'),
  ('1384', 'MUNICIPALITY', 'Kungsbacka kommun', 'Kungsbacka', 'kungsbacka.se'),
  ('1482', 'MUNICIPALITY', 'Kungälvs kommun', 'Kungälv', 'kungalv.se'),
  ('1441', 'MUNICIPALITY', 'Lerums kommun', 'Lerum', 'lerum.se'),
  ('1462', 'MUNICIPALITY', 'Lilla Edets kommun', 'Lilla Edet', 'lillaedet.se'),
  ('1481', 'MUNICIPALITY', 'Mölndals stad', 'Mölndal', 'molndal.se'),
  ('1402', 'MUNICIPALITY', 'Partille kommun', 'Partille', 'partille.se'),
  ('1415', 'MUNICIPALITY', 'Stenungsunds kommun', 'Stenungsund', 'stenungsund.se'),
  ('1419', 'MUNICIPALITY', 'Tjörns kommun', 'Tjörn', 'tjorn.se'),
  ('1407', 'MUNICIPALITY', 'Öckerö kommun', 'Öckerö', 'ockero.se'),
  ('GR', 'ASSOCIATION', 'Göteborgsregionen', 'GR', 'goteborgsregionen.se'),
  ('VGR', 'REGION', 'Västra Götalandsregionen', 'VGR', 'vgregion.se'),
  ('RH', 'REGION', 'Region Halland', 'Region Halland', 'regionhalland.se');

UPDATE organisation o JOIN organisation region ON region.code = 'VGR' SET o.care_region_id = region.id
  WHERE o.code IN ('1440', '1489', '1480', '1401', '1482', '1441', '1462', '1481', '1402', '1415', '1419', '1407');
UPDATE organisation o JOIN organisation region ON region.code = 'RH' SET o.care_region_id = region.id
  WHERE o.code IN ('1384');

INSERT INTO profession (code, name, name_en, licensed) VALUES
  ('SSK', 'Sjuksköterska', 'Nurse', 1),
  ('DSK', 'Distriktssköterska', 'District nurse', 1),
  ('AT', 'Arbetsterapeut', 'Occupational therapist', 1),
  ('FT', 'Fysioterapeut', 'Physiotherapist', 1),
  ('DIET', 'Dietist', 'Dietitian', 1),
  ('LOG', 'Logoped', 'Speech therapist', 1),
  ('PSYK', 'Psykolog', 'Psychologist', 1),
  ('USK', 'Undersköterska', 'Assistant nurse', 0),
  ('CHEF', 'Enhetschef', 'Unit manager', 0);

INSERT INTO area (code, name, name_en) VALUES
  ('DEMENS', 'Demens', 'Dementia'),
  ('PALL', 'Palliativ vård', 'Palliative care'),
  ('PSYK', 'Psykiatri', 'Psychiatry'),
  ('DIAB', 'Diabetes', 'Diabetes'),
  ('NUTR', 'Nutrition', 'Nutrition'),
  ('NEURO', 'Neurologi', 'Neurology'),
  ('HAND', 'Handkompetens', 'Hand therapy'),
  ('SAR', 'Sårvård', 'Wound care'),
  ('REHAB', 'Rehabilitering', 'Rehabilitation'),
  ('BARN', 'Barn och unga', 'Children and young people'),
  ('ALDRE', 'Vård av äldre', 'Care of older people'),
  ('FOLK', 'Folkhälsa', 'Public health'),
  ('AHS', 'Avancerad vård i hemmet', 'Advanced home care'),
  ('HJM', 'Hjälpmedel', 'Assistive devices'),
  ('SYNH', 'Syn och hörsel', 'Sight and hearing'),
  ('INKON', 'Inkontinens', 'Continence'),
  ('LEDAR', 'Ledarskap och handledning', 'Leadership and supervision'),
  ('EVID', 'Evidensbaserat arbete', 'Evidence-based practice'),
  ('INTRO', 'Introduktion', 'Introduction');

-- Minutes between municipalities, by code; estimates.
CREATE TEMPORARY TABLE travel_by_code (a VARCHAR(8), b VARCHAR(8), minutes INT) CHARSET utf8mb4 COLLATE utf8mb4_swedish_ci;
INSERT INTO travel_by_code VALUES
  ('1440', '1440', 15), ('1440', '1489', 45), ('1440', '1480', 35), ('1440', '1401', 40), ('1440', '1384', 65), ('1440', '1482', 15),
  ('1440', '1441', 30), ('1440', '1462', 40), ('1440', '1481', 40), ('1440', '1402', 30), ('1440', '1415', 35), ('1440', '1419', 55),
  ('1440', '1407', 70), ('1489', '1440', 45), ('1489', '1489', 15), ('1489', '1480', 60), ('1489', '1401', 55), ('1489', '1384', 80),
  ('1489', '1482', 50), ('1489', '1441', 40), ('1489', '1462', 50), ('1489', '1481', 60), ('1489', '1402', 50), ('1489', '1415', 65),
  ('1489', '1419', 90), ('1489', '1407', 105), ('1480', '1440', 35), ('1480', '1489', 60), ('1480', '1480', 15), ('1480', '1401', 20),
  ('1480', '1384', 40), ('1480', '1482', 30), ('1480', '1441', 30), ('1480', '1462', 70), ('1480', '1481', 15), ('1480', '1402', 20),
  ('1480', '1415', 60), ('1480', '1419', 70), ('1480', '1407', 55), ('1401', '1440', 40), ('1401', '1489', 55), ('1401', '1480', 20),
  ('1401', '1401', 15), ('1401', '1384', 30), ('1401', '1482', 40), ('1401', '1441', 25), ('1401', '1462', 75), ('1401', '1481', 15),
  ('1401', '1402', 20), ('1401', '1415', 70), ('1401', '1419', 80), ('1401', '1407', 70), ('1384', '1440', 65), ('1384', '1489', 80),
  ('1384', '1480', 40), ('1384', '1401', 30), ('1384', '1384', 15), ('1384', '1482', 60), ('1384', '1441', 50), ('1384', '1462', 100),
  ('1384', '1481', 30), ('1384', '1402', 45), ('1384', '1415', 90), ('1384', '1419', 100), ('1384', '1407', 75), ('1482', '1440', 15),
  ('1482', '1489', 50), ('1482', '1480', 30), ('1482', '1401', 40), ('1482', '1384', 60), ('1482', '1482', 15), ('1482', '1441', 35),
  ('1482', '1462', 45), ('1482', '1481', 40), ('1482', '1402', 30), ('1482', '1415', 40), ('1482', '1419', 55), ('1482', '1407', 65),
  ('1441', '1440', 30), ('1441', '1489', 40), ('1441', '1480', 30), ('1441', '1401', 25), ('1441', '1384', 50), ('1441', '1482', 35),
  ('1441', '1441', 15), ('1441', '1462', 60), ('1441', '1481', 35), ('1441', '1402', 20), ('1441', '1415', 60), ('1441', '1419', 80),
  ('1441', '1407', 80), ('1462', '1440', 40), ('1462', '1489', 50), ('1462', '1480', 70), ('1462', '1401', 75), ('1462', '1384', 100),
  ('1462', '1482', 45), ('1462', '1441', 60), ('1462', '1462', 15), ('1462', '1481', 75), ('1462', '1402', 65), ('1462', '1415', 30),
  ('1462', '1419', 65), ('1462', '1407', 100), ('1481', '1440', 40), ('1481', '1489', 60), ('1481', '1480', 15), ('1481', '1401', 15),
  ('1481', '1384', 30), ('1481', '1482', 40), ('1481', '1441', 35), ('1481', '1462', 75), ('1481', '1481', 15), ('1481', '1402', 20),
  ('1481', '1415', 65), ('1481', '1419', 75), ('1481', '1407', 60), ('1402', '1440', 30), ('1402', '1489', 50), ('1402', '1480', 20),
  ('1402', '1401', 20), ('1402', '1384', 45), ('1402', '1482', 30), ('1402', '1441', 20), ('1402', '1462', 65), ('1402', '1481', 20),
  ('1402', '1402', 15), ('1402', '1415', 60), ('1402', '1419', 70), ('1402', '1407', 65), ('1415', '1440', 35), ('1415', '1489', 65),
  ('1415', '1480', 60), ('1415', '1401', 70), ('1415', '1384', 90), ('1415', '1482', 40), ('1415', '1441', 60), ('1415', '1462', 30),
  ('1415', '1481', 65), ('1415', '1402', 60), ('1415', '1415', 15), ('1415', '1419', 40), ('1415', '1407', 85), ('1419', '1440', 55),
  ('1419', '1489', 90), ('1419', '1480', 70), ('1419', '1401', 80), ('1419', '1384', 100), ('1419', '1482', 55), ('1419', '1441', 80),
  ('1419', '1462', 65), ('1419', '1481', 75), ('1419', '1402', 70), ('1419', '1415', 40), ('1419', '1419', 15), ('1419', '1407', 80),
  ('1407', '1440', 70), ('1407', '1489', 105), ('1407', '1480', 55), ('1407', '1401', 70), ('1407', '1384', 75), ('1407', '1482', 65),
  ('1407', '1441', 80), ('1407', '1462', 100), ('1407', '1481', 60), ('1407', '1402', 65), ('1407', '1415', 85), ('1407', '1419', 80),
  ('1407', '1407', 15);
INSERT INTO travel_time (from_municipality_id, to_municipality_id, minutes)
  SELECT a.id, b.id, t.minutes FROM travel_by_code t JOIN organisation a ON a.code = t.a JOIN organisation b ON b.code = t.b;
DROP TEMPORARY TABLE travel_by_code;
