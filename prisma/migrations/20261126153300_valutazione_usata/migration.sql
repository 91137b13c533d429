-- What has been rated already: one opinion for each thing that was done. The key is a hash of it, in a table apart from the scores.
-- CreateTable
CREATE TABLE "valutazione_usata" (
    "belfiore" CHAR(4) NOT NULL,
    "chiave" TEXT NOT NULL,

    CONSTRAINT "valutazione_usata_pkey" PRIMARY KEY ("belfiore","chiave")
);

ALTER TABLE "valutazione_usata" ADD CONSTRAINT "valutazione_usata_hash" CHECK (chiave ~ '^[0-9a-f]{64}$');
ALTER TABLE "valutazione_usata" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "valutazione_usata" FORCE ROW LEVEL SECURITY;
-- From anybody, and of nobody: a hash says something only to who holds already what it was made of.
CREATE POLICY vede ON valutazione_usata FOR SELECT USING (true);
CREATE POLICY mette ON valutazione_usata FOR INSERT WITH CHECK (true);
CREATE POLICY cancella ON valutazione_usata FOR DELETE USING (belfiore = ANY ((SELECT scope_comuni_amministrati())::bpchar[]));
