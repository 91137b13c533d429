-- Who was entered on a property by mistake does not read what it is any more once that is corrected; who sold it reads what was
-- true while they had it, and not what changed afterwards.
ALTER POLICY vede ON dato_catastale USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]) OR EXISTS (
  SELECT FROM titolarita t
  WHERE t.belfiore = dato_catastale.belfiore AND t.immobile_id = dato_catastale.immobile_id AND t.superato_il IS NULL
    AND (t.al IS NULL OR dato_catastale.dal <= t.al)));
-- The row of the property itself says nothing but its kind: every row that names it, and that somebody sees, finds it.
ALTER POLICY vede ON immobile USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[])
  OR EXISTS (SELECT FROM titolarita t WHERE t.belfiore = immobile.belfiore AND t.immobile_id = immobile.id)
  OR EXISTS (SELECT FROM condizione_imu c WHERE c.belfiore = immobile.belfiore AND c.immobile_id = immobile.id));
