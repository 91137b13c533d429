-- The dichiarazione IMU as it was sent: the quadri of the model and its telematic record. Nobody is granted to change it.
ALTER TABLE "pratica" ADD COLUMN "dichiarazione" JSONB;
