-- The queue of the office in its two orders, each page from where the one before it ended.
-- CreateIndex
CREATE INDEX "pratica_belfiore_scadenza_id_idx" ON "pratica"("belfiore", "scadenza", "id");

-- CreateIndex
CREATE INDEX "pratica_belfiore_presentata_il_id_idx" ON "pratica"("belfiore", "presentata_il" DESC, "id");
