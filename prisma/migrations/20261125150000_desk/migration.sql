-- CreateTable
CREATE TABLE "page_rating" (
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "page" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "aspect" TEXT,
    "text" TEXT,

    CONSTRAINT "page_rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem_report" (
    "code" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "page" TEXT,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "problem_report_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "page_rating_page_idx" ON "page_rating"("page");

-- CreateIndex
CREATE INDEX "problem_report_day_idx" ON "problem_report"("day");

-- Limits that hold whatever a form lets through.
ALTER TABLE "page_rating" ADD CONSTRAINT "page_rating_score_range" CHECK ("score" BETWEEN 1 AND 5);
ALTER TABLE "page_rating" ADD CONSTRAINT "page_rating_aspect_fits_score"
  CHECK ("aspect" IS NULL OR "aspect" LIKE CASE WHEN "score" > 3 THEN 'positive:%' ELSE 'negative:%' END);
ALTER TABLE "page_rating" ADD CONSTRAINT "page_rating_short" CHECK (length("page") <= 200 AND length("text") <= 200);
ALTER TABLE "problem_report" ADD CONSTRAINT "problem_report_short"
  CHECK (length("page") <= 200 AND length("text") <= 2000);
