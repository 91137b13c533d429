-- Nobody is asked twice for the same instalment: a statement that names no other is the only one of its kind. Where two were issued before
-- this rule, the later one takes the place of the one before it, as whoever received them will have read them.
ALTER TABLE avviso NO FORCE ROW LEVEL SECURITY;
UPDATE avviso a SET sostituisce = d.prima FROM (
  SELECT belfiore, id, lag(id) OVER (PARTITION BY belfiore, codice_fiscale, tributo, anno, rata ORDER BY emesso_il, numero) AS prima
  FROM avviso) d
WHERE a.belfiore = d.belfiore AND a.id = d.id AND d.prima IS NOT NULL AND a.sostituisce IS NULL;
ALTER TABLE avviso FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX avviso_una_volta ON avviso (belfiore, codice_fiscale, tributo, anno, rata) WHERE sostituisce IS NULL;
