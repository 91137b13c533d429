-- AlterTable
ALTER TABLE "importazione" ADD COLUMN "scade" TIMESTAMPTZ(3),
ADD COLUMN "riprese" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "ripresa_il" TIMESTAMPTZ(3);

-- The installation looks for imports whose process died, and takes them up; the rows of their files are read and applied in the
-- scope of who brought them in or confirmed them.
DROP POLICY vede ON "importazione";
CREATE POLICY vede ON "importazione" FOR SELECT
  USING (belfiore = ANY ((SELECT scope_comuni())::bpchar[]) OR belfiore = (SELECT scope_sistema()));
CREATE POLICY riprende ON "importazione" FOR UPDATE
  USING (belfiore = (SELECT scope_sistema()) AND scade IS NOT NULL) WITH CHECK (belfiore = (SELECT scope_sistema()));

-- Their rows say who has them in hand and until when, so a job is tried once and asked for again by the minute.
SELECT pgboss.create_queue('importazione', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 3600, "retentionMinutes": 1440}');
SELECT pgboss.create_queue('importazioni-ferme', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 55, "retentionMinutes": 60}');
INSERT INTO pgboss.schedule (name, cron, timezone, data, options) VALUES ('importazioni-ferme', '* * * * *', 'UTC', '{}', '{}');
