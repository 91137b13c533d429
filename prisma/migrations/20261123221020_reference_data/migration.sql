-- CreateEnum
CREATE TYPE "stato_aliquota" AS ENUM ('known', 'continued', 'unknown');

-- CreateTable
CREATE TABLE "fattispecie_imu" (
    "codice" TEXT NOT NULL,
    "padre" TEXT,
    "titolo" TEXT NOT NULL,
    "tipo" TEXT,
    "note" TEXT NOT NULL,
    "opzioni" TEXT[],

    CONSTRAINT "fattispecie_imu_pkey" PRIMARY KEY ("codice")
);

-- CreateTable
CREATE TABLE "prospetto_imu" (
    "id" BIGSERIAL NOT NULL,
    "belfiore" CHAR(4) NOT NULL,
    "anno" INTEGER NOT NULL,
    "prospetto_anno" INTEGER,
    "delibera_numero" TEXT,
    "delibera_data" DATE,
    "pubblicazione" DATE,
    "nota" TEXT NOT NULL,
    "terreni_esenti" TEXT,
    "assimilazione_anziani" BOOLEAN,
    "differenziate_coperte" BOOLEAN NOT NULL,
    "fonte" TEXT NOT NULL,
    "origine" TEXT NOT NULL,
    "rilevata" DATE NOT NULL,
    "load_id" BIGINT NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "prospetto_imu_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aliquota_imu" (
    "prospetto_id" BIGINT NOT NULL,
    "linea" TEXT NOT NULL,
    "aliquota" DECIMAL(6,4),
    "stato" "stato_aliquota" NOT NULL,
    "motivo" TEXT,

    CONSTRAINT "aliquota_imu_pkey" PRIMARY KEY ("prospetto_id","linea")
);

-- CreateTable
CREATE TABLE "aliquota_differenziata_imu" (
    "id" BIGSERIAL NOT NULL,
    "belfiore" CHAR(4) NOT NULL,
    "anno" INTEGER NOT NULL,
    "codice" TEXT NOT NULL,
    "prospetto_anno" INTEGER NOT NULL,
    "gruppo" TEXT NOT NULL,
    "aliquota" DECIMAL(6,4) NOT NULL,
    "categorie" TEXT[],
    "fattispecie" TEXT,
    "tipo" TEXT,
    "contratto" TEXT,
    "uso" TEXT[],
    "condizioni" JSONB NOT NULL,
    "testo" TEXT NOT NULL,
    "testo_da_verificare" BOOLEAN NOT NULL,
    "fonte" TEXT NOT NULL,
    "ordine" INTEGER NOT NULL,
    "load_id" BIGINT NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "aliquota_differenziata_imu_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delibera_imu" (
    "id" BIGSERIAL NOT NULL,
    "id_file" TEXT NOT NULL,
    "anno" INTEGER NOT NULL,
    "belfiore" CHAR(4) NOT NULL,
    "numero" TEXT NOT NULL,
    "data" DATE NOT NULL,
    "pubblicazione" DATE,
    "note" TEXT NOT NULL,
    "load_id" BIGINT NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "delibera_imu_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comune" (
    "belfiore" CHAR(4) NOT NULL,
    "istat" TEXT NOT NULL,
    "nome" TEXT NOT NULL,
    "altra_lingua" TEXT,
    "sigla" TEXT NOT NULL,
    "provincia" TEXT NOT NULL,
    "regione" TEXT NOT NULL,
    "popolazione" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "comune_pkey" PRIMARY KEY ("belfiore")
);

-- CreateTable
CREATE TABLE "comune_nome" (
    "id" BIGSERIAL NOT NULL,
    "belfiore" CHAR(4) NOT NULL,
    "nome" TEXT NOT NULL,
    "sigla" TEXT NOT NULL,
    "istat" TEXT NOT NULL,
    "dal" DATE,
    "al" DATE,
    "ricerca" TEXT NOT NULL,
    "comune_oggi" CHAR(4),
    "provenienza" TEXT,

    CONSTRAINT "comune_nome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "reference_load" (
    "id" BIGSERIAL NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "versione" TEXT NOT NULL,
    "conteggi" JSONB NOT NULL,

    CONSTRAINT "reference_load_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_file" (
    "nome" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "righe" INTEGER NOT NULL,
    "errori" INTEGER NOT NULL,
    "load_id" BIGINT NOT NULL,

    CONSTRAINT "reference_file_pkey" PRIMARY KEY ("nome")
);

-- CreateIndex
CREATE INDEX "prospetto_imu_belfiore_anno_idx" ON "prospetto_imu"("belfiore", "anno");

-- CreateIndex
CREATE INDEX "aliquota_differenziata_imu_belfiore_anno_idx" ON "aliquota_differenziata_imu"("belfiore", "anno");

-- CreateIndex
CREATE INDEX "delibera_imu_belfiore_anno_idx" ON "delibera_imu"("belfiore", "anno");

-- CreateIndex
CREATE UNIQUE INDEX "comune_slug_key" ON "comune"("slug");

-- CreateIndex
CREATE INDEX "comune_nome_belfiore_idx" ON "comune_nome"("belfiore");

-- CreateIndex
CREATE INDEX "comune_nome_comune_oggi_idx" ON "comune_nome"("comune_oggi");

-- CreateIndex
CREATE INDEX "comune_nome_istat_idx" ON "comune_nome"("istat");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "prospetto_imu" ADD CONSTRAINT "prospetto_imu_load_id_fkey" FOREIGN KEY ("load_id") REFERENCES "reference_load"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aliquota_imu" ADD CONSTRAINT "aliquota_imu_prospetto_id_fkey" FOREIGN KEY ("prospetto_id") REFERENCES "prospetto_imu"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aliquota_differenziata_imu" ADD CONSTRAINT "aliquota_differenziata_imu_load_id_fkey" FOREIGN KEY ("load_id") REFERENCES "reference_load"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aliquota_differenziata_imu" ADD CONSTRAINT "aliquota_differenziata_imu_fattispecie_fkey" FOREIGN KEY ("fattispecie") REFERENCES "fattispecie_imu"("codice") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delibera_imu" ADD CONSTRAINT "delibera_imu_load_id_fkey" FOREIGN KEY ("load_id") REFERENCES "reference_load"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comune_nome" ADD CONSTRAINT "comune_nome_comune_oggi_fkey" FOREIGN KEY ("comune_oggi") REFERENCES "comune"("belfiore") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_file" ADD CONSTRAINT "reference_file_load_id_fkey" FOREIGN KEY ("load_id") REFERENCES "reference_load"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say. prisma/migrations.database.test.ts knows these by name.

-- A search finds a name by any part of it, and the nearest ones when it is misspelt.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "comune_nome_ricerca_trgm" ON "comune_nome" USING gin ("ricerca" gin_trgm_ops);

-- One row in force for each comune and year; those it replaced stay.
CREATE UNIQUE INDEX "prospetto_imu_in_force" ON "prospetto_imu"("belfiore", "anno") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "aliquota_differenziata_imu_in_force"
  ON "aliquota_differenziata_imu"("belfiore", "anno", "codice") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "delibera_imu_in_force" ON "delibera_imu"("id_file") WHERE "superseded_at" IS NULL;

ALTER TABLE "aliquota_imu" ADD CONSTRAINT "aliquota_imu_linea_known" CHECK ("linea" IN
  ('abitazione-principale', 'rurale-strumentale', 'gruppo-d', 'terreno', 'area', 'altro-fabbricato'));
ALTER TABLE "aliquota_imu" ADD CONSTRAINT "aliquota_imu_no_rate_is_unknown"
  CHECK ("aliquota" IS NOT NULL OR "stato" = 'unknown');
