-- CreateTable
CREATE TABLE "sessione_chiusa" (
    "id" UUID NOT NULL,
    "fino" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessione_chiusa_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sessione_chiusa_fino_idx" ON "sessione_chiusa"("fino");
