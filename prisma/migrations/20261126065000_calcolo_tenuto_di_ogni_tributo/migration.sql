-- Of every calculator, not of the IMU alone; what is paid late need not say a comune or a year.
ALTER TABLE "calcolo_tenuto" ADD COLUMN "calcolo" TEXT NOT NULL DEFAULT 'imu';
ALTER TABLE "calcolo_tenuto" ALTER COLUMN "calcolo" DROP DEFAULT;
ALTER TABLE "calcolo_tenuto" ALTER COLUMN "comune" DROP NOT NULL;
ALTER TABLE "calcolo_tenuto" ALTER COLUMN "anno" DROP NOT NULL;
