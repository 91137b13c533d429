-- Why the office cancels an appointment: the person reads it in their own area.
ALTER TABLE "appuntamento" ADD COLUMN "motivo" TEXT;
ALTER TABLE "appuntamento" ADD CONSTRAINT "appuntamento_reason" CHECK (length(motivo) <= 500);
