-- CreateTable
CREATE TABLE "allegato" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "codice_fiscale" TEXT NOT NULL,
    "tributo" TEXT,
    "bozza_id" UUID,
    "pratica_id" UUID,
    "nome" TEXT NOT NULL,
    "tipo" TEXT NOT NULL,
    "dimensione" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "caricato_da" TEXT NOT NULL,
    "caricato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deposito" TEXT NOT NULL,
    "esito_scansione" TEXT NOT NULL,
    "tolto_il" TIMESTAMPTZ(3),

    CONSTRAINT "allegato_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "allegato_parte" (
    "belfiore" CHAR(4) NOT NULL,
    "allegato_id" UUID NOT NULL,
    "ordine" INTEGER NOT NULL,
    "contenuto" BYTEA NOT NULL,

    CONSTRAINT "allegato_parte_pkey" PRIMARY KEY ("belfiore","allegato_id","ordine")
);

-- CreateIndex
CREATE INDEX "allegato_belfiore_bozza_id_idx" ON "allegato"("belfiore", "bozza_id");

-- CreateIndex
CREATE INDEX "allegato_belfiore_pratica_id_idx" ON "allegato"("belfiore", "pratica_id");

-- CreateIndex
CREATE INDEX "allegato_belfiore_codice_fiscale_idx" ON "allegato"("belfiore", "codice_fiscale");

-- AddForeignKey
ALTER TABLE "allegato" ADD CONSTRAINT "allegato_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allegato" ADD CONSTRAINT "allegato_belfiore_pratica_id_fkey" FOREIGN KEY ("belfiore", "pratica_id") REFERENCES "pratica"("belfiore", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allegato_parte" ADD CONSTRAINT "allegato_parte_belfiore_allegato_id_fkey" FOREIGN KEY ("belfiore", "allegato_id") REFERENCES "allegato"("belfiore", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Photographs and PDFs are compressed already: PostgreSQL need not try again.
ALTER TABLE "allegato_parte" ALTER COLUMN "contenuto" SET STORAGE EXTERNAL;

ALTER TABLE "allegato" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "allegato" FORCE ROW LEVEL SECURITY;
ALTER TABLE "allegato_parte" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "allegato_parte" FORCE ROW LEVEL SECURITY;

-- Whose it is sees it, and who acts for them. The office sees it once it was sent: a draft is nobody's but of who writes it.
DO $$
DECLARE
  altri constant text := '(belfiore, codice_fiscale, tributo) IN (SELECT a.belfiore, a.codice_fiscale, a.tributo FROM scope_altri() a)
    OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r)';
  propri constant text := format('codice_fiscale = (SELECT scope_persona()) OR %s', altri);
  portati constant text := 'pratica_id IS NULL AND caricato_da = (SELECT scope_attore())';
BEGIN
  EXECUTE format('CREATE POLICY vede ON allegato FOR SELECT USING (%s OR %s
    OR pratica_id IS NOT NULL AND belfiore = ANY ((SELECT scope_comuni())::bpchar[]))', propri, portati);
  -- sent with its request, or taken off its draft: once
  EXECUTE format('CREATE POLICY cambia ON allegato FOR UPDATE USING (pratica_id IS NULL AND tolto_il IS NULL AND (%1$s OR %2$s))
    WITH CHECK (%1$s OR caricato_da = (SELECT scope_attore()))', propri, portati);
END $$;
-- Put on a draft or a request that they see, and that is of the same person.
CREATE POLICY mette ON allegato FOR INSERT WITH CHECK (caricato_da = (SELECT scope_attore()) AND tolto_il IS NULL
  AND (pratica_id IS NULL AND EXISTS (SELECT FROM bozza b WHERE b.belfiore = allegato.belfiore AND b.id = allegato.bozza_id
      AND b.codice_fiscale = allegato.codice_fiscale)
    OR EXISTS (SELECT FROM pratica p WHERE p.belfiore = allegato.belfiore AND p.id = allegato.pratica_id
      AND p.codice_fiscale = allegato.codice_fiscale AND p.tributo IS NOT DISTINCT FROM allegato.tributo)));
CREATE POLICY cancella ON allegato FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- A part is seen by who sees what it is a part of: the policies above hold inside these.
CREATE POLICY vede ON allegato_parte FOR SELECT USING (EXISTS (SELECT FROM allegato a
  WHERE a.belfiore = allegato_parte.belfiore AND a.id = allegato_parte.allegato_id));
CREATE POLICY mette ON allegato_parte FOR INSERT WITH CHECK (EXISTS (SELECT FROM allegato a
  WHERE a.belfiore = allegato_parte.belfiore AND a.id = allegato_parte.allegato_id
    AND a.caricato_da = (SELECT scope_attore()) AND a.tolto_il IS NULL));
CREATE POLICY svuota ON allegato_parte FOR UPDATE USING (EXISTS (SELECT FROM allegato a
  WHERE a.belfiore = allegato_parte.belfiore AND a.id = allegato_parte.allegato_id AND a.tolto_il IS NOT NULL))
  WITH CHECK (contenuto = '');
CREATE POLICY cancella ON allegato_parte FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));

-- What hangs on a draft goes with the request that it becomes, in the same transaction, whoever writes it.
CREATE FUNCTION allegati_con_la_pratica() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE allegato SET pratica_id = NEW.id, tributo = NEW.tributo
    WHERE belfiore = NEW.belfiore AND bozza_id = NEW.bozza_id AND pratica_id IS NULL AND tolto_il IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER allegati_con_la_pratica AFTER INSERT ON pratica FOR EACH ROW EXECUTE FUNCTION allegati_con_la_pratica();

-- What hangs on a draft that is thrown away goes with it. Looked at when the transaction ends: a draft that was sent is deleted
-- as well, and by then its papers are the request's.
CREATE FUNCTION allegati_con_la_bozza() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE allegato SET tolto_il = now()
    WHERE belfiore = OLD.belfiore AND bozza_id = OLD.id AND pratica_id IS NULL AND tolto_il IS NULL;
  UPDATE allegato_parte p SET contenuto = '' FROM allegato a
    WHERE p.belfiore = OLD.belfiore AND a.belfiore = OLD.belfiore AND a.id = p.allegato_id
      AND a.bozza_id = OLD.id AND a.tolto_il IS NOT NULL AND p.contenuto <> '';
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER allegati_con_la_bozza AFTER DELETE ON bozza DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION allegati_con_la_bozza();
