-- By which act a setting was decided: organ, number, day, link. What stood in one text stays there.
ALTER TABLE "parametro_ente" ADD COLUMN "atto" JSONB;
