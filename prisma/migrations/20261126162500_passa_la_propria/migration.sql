-- An operator takes what they work on, and passes on what is theirs; who is responsible passes on any.
CREATE OR REPLACE FUNCTION pratica_passa() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  ufficio constant boolean := scope_ruolo() IN ('operatore', 'responsabile', 'amministratore');
  passo constant text := OLD.stato || '>' || NEW.stato;
BEGIN
  IF scope_ruolo() IS NULL THEN RETURN NEW; END IF;
  IF NEW.versione <> OLD.versione + 1 OR NOT (passo = ANY (CASE WHEN ufficio THEN ARRAY[
      'presentata>presentata', 'in-carico>in-carico', 'attesa>attesa', 'presentata>in-carico', 'presentata>attesa',
      'in-carico>attesa', 'attesa>in-carico', 'presentata>accolta', 'presentata>accolta-in-parte', 'presentata>respinta',
      'in-carico>accolta', 'in-carico>accolta-in-parte', 'in-carico>respinta',
      'attesa>accolta', 'attesa>accolta-in-parte', 'attesa>respinta']
    ELSE ARRAY['presentata>presentata', 'in-carico>in-carico', 'attesa>in-carico',
      'presentata>ritirata', 'in-carico>ritirata', 'attesa>ritirata'] END))
    OR NOT ufficio AND (NEW.assegnata_a IS DISTINCT FROM OLD.assegnata_a OR NEW.ufficio_id IS DISTINCT FROM OLD.ufficio_id)
  THEN
    RAISE EXCEPTION 'a request does not go from % to % for %', OLD.stato, NEW.stato, scope_ruolo()
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF scope_ruolo() = 'operatore' AND NEW.assegnata_a IS DISTINCT FROM OLD.assegnata_a
    AND scope_attore() IS DISTINCT FROM OLD.assegnata_a AND scope_attore() IS DISTINCT FROM NEW.assegnata_a
  THEN
    RAISE EXCEPTION 'an operator passes on what is theirs' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
