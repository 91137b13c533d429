-- The office may find a third thing: neither what is on record nor what the person says.
ALTER TABLE "proposta" DROP CONSTRAINT "proposta_esito";
ALTER TABLE "proposta" ADD CONSTRAINT "proposta_esito" CHECK ("esito" IN ('accolta', 'accolta-in-parte', 'respinta'));
