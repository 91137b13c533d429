-- An entry made by mistake is withdrawn: it stays, with who, when and why, and counts no more.
ALTER TABLE "parametro_ente"
  ADD COLUMN "ritirato_il" TIMESTAMPTZ(3),
  ADD COLUMN "ritirato_da" TEXT,
  ADD COLUMN "ritiro_motivo" TEXT,
  ADD CONSTRAINT "parametro_ente_ritiro" CHECK (num_nonnulls("ritirato_il", "ritirato_da", "ritiro_motivo") IN (0, 3)
    AND ("ritirato_il" IS NULL OR "superato_il" IS NOT NULL AND length("ritiro_motivo") BETWEEN 1 AND 500));

-- The row that it had replaced counts again: the one mark that is ever taken away, and only so.
CREATE POLICY riprende ON parametro_ente FOR UPDATE
  USING (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]) AND superato_il IS NOT NULL AND ritirato_il IS NULL)
  WITH CHECK (belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[]) AND superato_il IS NULL);

CREATE FUNCTION parametro_ritiro() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.superato_il IS NULL THEN
    IF NEW.ritiro_motivo IS NOT NULL THEN
      NEW.ritirato_il := now();
      NEW.ritirato_da := coalesce(scope_attore(), NEW.ritirato_da);
      NEW.superato_il := now();
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.ritiro_motivo IS NOT NULL OR NEW.superato_il IS NOT NULL OR NOT EXISTS (
    SELECT FROM parametro_ente p
    WHERE p.belfiore = OLD.belfiore AND p.chiave = OLD.chiave AND p.dal = OLD.dal AND p.ritirato_il = now()::timestamptz(3)
      AND p.registrato_il >= OLD.registrato_il)
  OR EXISTS (
    SELECT FROM parametro_ente p
    WHERE p.belfiore = OLD.belfiore AND p.chiave = OLD.chiave AND p.dal = OLD.dal AND p.id <> OLD.id AND p.ritirato_il IS NULL
      AND (p.superato_il IS NULL OR p.registrato_il > OLD.registrato_il))
  THEN
    RAISE EXCEPTION 'a setting counts again when the one that replaced it is withdrawn' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER parametro_ritiro BEFORE UPDATE OF superato_il, ritirato_il, ritirato_da, ritiro_motivo ON parametro_ente
  FOR EACH ROW EXECUTE FUNCTION parametro_ritiro();
