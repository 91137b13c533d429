-- Needed by the two rules at the end: the same comune and the same hours, in one index.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- An office that is corrected is another row: what its agendas and appointments name it by must not change.
-- AlterTable
ALTER TABLE "ufficio" ADD COLUMN "serie" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateIndex
CREATE INDEX "ufficio_belfiore_serie_idx" ON "ufficio"("belfiore", "serie");

-- CreateTable
CREATE TABLE "agenda" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "serie" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ufficio" UUID NOT NULL,
    "temi" TEXT[],
    "modi" TEXT[],
    "giorno" INTEGER NOT NULL,
    "dalle" INTEGER NOT NULL,
    "alle" INTEGER NOT NULL,
    "minuti" INTEGER NOT NULL,
    "posti" INTEGER NOT NULL,
    "riservati" INTEGER NOT NULL,
    "ore_libere" INTEGER NOT NULL,
    "giorni_avanti" INTEGER NOT NULL,
    "ore_preavviso" INTEGER NOT NULL,
    "dal" DATE NOT NULL,
    "al" DATE,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "agenda_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "chiusura" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ufficio" UUID,
    "dal" DATE NOT NULL,
    "al" DATE NOT NULL,
    "motivo" TEXT NOT NULL,
    "registrato_da" TEXT NOT NULL,
    "registrato_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superato_il" TIMESTAMPTZ(3),

    CONSTRAINT "chiusura_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "appuntamento" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ufficio" UUID NOT NULL,
    "tema" TEXT NOT NULL,
    "inizio" TIMESTAMPTZ(0) NOT NULL,
    "minuti" INTEGER NOT NULL,
    "codice_fiscale" TEXT NOT NULL,
    "nome" TEXT NOT NULL,
    "email" TEXT,
    "telefono" TEXT,
    "priorita" TEXT NOT NULL,
    "modo" TEXT NOT NULL,
    "nota" TEXT,
    "stato" TEXT NOT NULL DEFAULT 'prenotato',
    "lingua" TEXT NOT NULL,
    "creata_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "creata_da" TEXT NOT NULL,
    "tramite" TEXT NOT NULL,
    "cambiata_il" TIMESTAMPTZ(3),
    "cambiata_da" TEXT,
    "sostituisce" UUID,
    "calendario" UUID NOT NULL DEFAULT gen_random_uuid(),
    "spostamenti" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "appuntamento_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "posto" (
    "belfiore" CHAR(4) NOT NULL,
    "appuntamento_id" UUID NOT NULL,
    "agenda" UUID NOT NULL,
    "ufficio" UUID NOT NULL,
    "numero" INTEGER NOT NULL,
    "inizio" TIMESTAMPTZ(0) NOT NULL,
    "fine" TIMESTAMPTZ(0) NOT NULL,
    "preso_il" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lasciato_il" TIMESTAMPTZ(3),

    CONSTRAINT "posto_pkey" PRIMARY KEY ("belfiore","appuntamento_id")
);

-- CreateTable
CREATE TABLE "valutazione_servizio" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "giorno" DATE NOT NULL,
    "servizio" TEXT NOT NULL,
    "punteggio" INTEGER NOT NULL,
    "aspetto" TEXT,

    CONSTRAINT "valutazione_servizio_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateTable
CREATE TABLE "parere_servizio" (
    "belfiore" CHAR(4) NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "giorno" DATE NOT NULL,
    "servizio" TEXT NOT NULL,
    "lingua" TEXT NOT NULL,
    "punteggio" INTEGER NOT NULL,
    "testo" TEXT NOT NULL,

    CONSTRAINT "parere_servizio_pkey" PRIMARY KEY ("belfiore","id")
);

-- CreateIndex
CREATE INDEX "agenda_belfiore_ufficio_idx" ON "agenda"("belfiore", "ufficio");

-- CreateIndex
CREATE INDEX "appuntamento_belfiore_codice_fiscale_idx" ON "appuntamento"("belfiore", "codice_fiscale");

-- CreateIndex
CREATE INDEX "appuntamento_belfiore_ufficio_inizio_idx" ON "appuntamento"("belfiore", "ufficio", "inizio");

-- CreateIndex
CREATE INDEX "posto_belfiore_agenda_inizio_idx" ON "posto"("belfiore", "agenda", "inizio");

-- CreateIndex
CREATE INDEX "valutazione_servizio_belfiore_servizio_idx" ON "valutazione_servizio"("belfiore", "servizio");

-- AddForeignKey
ALTER TABLE "agenda" ADD CONSTRAINT "agenda_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chiusura" ADD CONSTRAINT "chiusura_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appuntamento" ADD CONSTRAINT "appuntamento_belfiore_fkey" FOREIGN KEY ("belfiore") REFERENCES "ente"("belfiore") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posto" ADD CONSTRAINT "posto_belfiore_appuntamento_id_fkey" FOREIGN KEY ("belfiore", "appuntamento_id") REFERENCES "appuntamento"("belfiore", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What holds whatever a form lets through.
ALTER TABLE "agenda" ADD CONSTRAINT "agenda_hours" CHECK (giorno BETWEEN 1 AND 7 AND 0 <= dalle AND dalle < alle AND alle <= 1440
  AND minuti BETWEEN 5 AND 240 AND dalle + minuti <= alle AND posti BETWEEN 1 AND 50 AND riservati >= 0 AND ore_libere >= 0
  AND giorni_avanti BETWEEN 1 AND 366 AND ore_preavviso BETWEEN 0 AND 720 AND cardinality(temi) > 0 AND cardinality(modi) > 0);
ALTER TABLE "chiusura" ADD CONSTRAINT "chiusura_days" CHECK (dal <= al AND length(motivo) <= 200);
ALTER TABLE "appuntamento" ADD CONSTRAINT "appuntamento_words" CHECK (
  stato IN ('prenotato', 'spostato', 'annullato', 'tenuto', 'mancato')
  AND priorita IN ('nessuna', 'disabilita', 'gravidanza', 'difficolta') AND modo IN ('sportello', 'telefono', 'video')
  AND tramite IN ('web', 'sportello') AND minuti BETWEEN 5 AND 240
  AND length(nome) <= 200 AND length(email) <= 200 AND length(telefono) <= 40 AND length(nota) <= 500);
ALTER TABLE "posto" ADD CONSTRAINT "posto_hours" CHECK (inizio < fine AND numero >= 1);
ALTER TABLE "valutazione_servizio" ADD CONSTRAINT "valutazione_servizio_range" CHECK (punteggio BETWEEN 1 AND 5);
ALTER TABLE "valutazione_servizio" ADD CONSTRAINT "valutazione_servizio_aspect_fits"
  CHECK (aspetto IS NULL OR aspetto LIKE CASE WHEN punteggio > 3 THEN 'positive:%' ELSE 'negative:%' END);
ALTER TABLE "valutazione_servizio" ADD CONSTRAINT "valutazione_servizio_short" CHECK (length(servizio) <= 60);
ALTER TABLE "parere_servizio" ADD CONSTRAINT "parere_servizio_range"
  CHECK (punteggio BETWEEN 1 AND 5 AND length(servizio) <= 60 AND length(testo) <= 200);

-- One place is one person's at a time, and one person is in one place at a time: whoever comes second is told by the database.
ALTER TABLE "posto" ADD CONSTRAINT "posto_once" EXCLUDE USING gist
  (belfiore WITH =, agenda WITH =, numero WITH =, tstzrange(inizio, fine) WITH &&) WHERE (lasciato_il IS NULL);
-- `timestamptz + interval` depends on the zone for days and months; minutes do not.
CREATE FUNCTION ore_di(inizio timestamptz, minuti integer) RETURNS tstzrange LANGUAGE sql IMMUTABLE
  AS $$ SELECT tstzrange(inizio, inizio + make_interval(mins => minuti)) $$;
ALTER TABLE "appuntamento" ADD CONSTRAINT "appuntamento_once" EXCLUDE USING gist
  (belfiore WITH =, codice_fiscale WITH =, ore_di(inizio, minuti) WITH &&) WHERE (stato = 'prenotato');

DO $$
DECLARE
  t text;
  ufficio constant text := 'belfiore = ANY ((SELECT scope_comuni())::bpchar[])';
  diretti constant text := 'belfiore = ANY ((SELECT scope_comuni_diretti())::bpchar[])';
  proprio constant text := '(codice_fiscale = (SELECT scope_persona())
    OR (belfiore, codice_fiscale) IN (SELECT r.belfiore, r.codice_fiscale FROM scope_rappresentate() r))';
  mio constant text := 'EXISTS (SELECT FROM appuntamento a WHERE a.belfiore = posto.belfiore AND a.id = posto.appuntamento_id)';
BEGIN
  FOREACH t IN ARRAY ARRAY['agenda', 'chiusura', 'appuntamento', 'posto', 'valutazione_servizio',
    'parere_servizio']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY cancella ON %I FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]))', t);
  END LOOP;

  -- When an office receives is on its door.
  FOREACH t IN ARRAY ARRAY['agenda', 'chiusura']
  LOOP
    EXECUTE format('CREATE POLICY vede ON %I FOR SELECT USING (true)', t);
    EXECUTE format('CREATE POLICY mette ON %I FOR INSERT WITH CHECK (%s)', t, diretti);
    EXECUTE format('CREATE POLICY supera ON %I FOR UPDATE USING (%s) WITH CHECK (%s)', t, diretti, diretti);
  END LOOP;

  -- One's own and the office's. A delega opens taxes, not whom somebody meets, nor why they need to sit down.
  EXECUTE format('CREATE POLICY vede ON appuntamento FOR SELECT USING (%s OR %s)', ufficio, proprio);
  EXECUTE format('CREATE POLICY mette ON appuntamento FOR INSERT
    WITH CHECK (creata_da = (SELECT scope_attore()) AND stato = ''prenotato'' AND (%s OR %s))', ufficio, proprio);
  EXECUTE format('CREATE POLICY cambia ON appuntamento FOR UPDATE
    USING ((%s AND stato IN (''prenotato'', ''tenuto'', ''mancato'')) OR (%s AND stato = ''prenotato''))
    WITH CHECK ((%s AND (cambiata_da = (SELECT scope_attore()) OR stato = ''prenotato''))
      OR (%s AND cambiata_da = (SELECT scope_attore()) AND stato IN (''annullato'', ''spostato'')))',
    ufficio, proprio, ufficio, proprio);

  -- A place says when, and nothing of who: all see what is taken, and whose the appointment is takes and leaves it.
  EXECUTE 'CREATE POLICY vede ON posto FOR SELECT USING (true)';
  EXECUTE format('CREATE POLICY mette ON posto FOR INSERT WITH CHECK (lasciato_il IS NULL AND %s)', mio);
  EXECUTE format('CREATE POLICY lascia ON posto FOR UPDATE USING (lasciato_il IS NULL AND %s) WITH CHECK (%s)', mio, mio);

  -- From anybody, and of nobody: the scores are counted for all to see, the words are read by the office.
  EXECUTE 'CREATE POLICY vede ON valutazione_servizio FOR SELECT USING (true)';
  EXECUTE format('CREATE POLICY vede ON parere_servizio FOR SELECT USING (%s)', ufficio);
  FOREACH t IN ARRAY ARRAY['valutazione_servizio', 'parere_servizio']
  LOOP
    EXECUTE format('CREATE POLICY mette ON %I FOR INSERT WITH CHECK (true)', t);
  END LOOP;
END $$;
