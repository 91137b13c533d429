-- A name for a contribuente that may stand in an address: it says nothing of who they are.
-- AlterTable
ALTER TABLE "soggetto" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateIndex
CREATE UNIQUE INDEX "soggetto_belfiore_id_key" ON "soggetto"("belfiore", "id");
