-- An organisation reads what its own people did with the data of its clients: what was opened, by whom, under which mandate.
CREATE POLICY vede_organizzazione ON audit_event FOR SELECT USING (ruolo = 'intermediario'
  AND dati ->> 'organizzazione' = (SELECT scope_organizzazione_viva())::text);
