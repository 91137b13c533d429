-- What the role of the web process may do: read the reference data, count calls, put in what a person sends to the desk.
-- `:role` is put in by scripts/migrate.ts.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM :role;
REVOKE CREATE ON SCHEMA public FROM PUBLIC, :role;
GRANT USAGE ON SCHEMA public TO :role;
GRANT SELECT ON comune, comune_nome, fattispecie_imu, prospetto_imu, aliquota_imu, aliquota_differenziata_imu,
  delibera_imu, reference_load, reference_file, _prisma_migrations TO :role;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO :role;
-- Sessions that were left: ids without a person.
GRANT SELECT, INSERT, DELETE ON sessione_chiusa TO :role;
-- Ratings and reports go in and never come back by the same door: only the owner reads them (`npm run desk`).
GRANT INSERT ON page_rating, problem_report TO :role;
-- Comuni and persons: which rows is for the policies to say; here, what may be done at all. What was known stays: a correction
-- is a new row, and the old one gets the moment it was replaced. Only the owner takes rows away.
GRANT SELECT, INSERT ON ente, nome_host, ufficio, parametro_ente, incarico, rappresentanza, delega, soggetto, dato_soggetto, immobile,
  dato_catastale, titolarita, condizione_imu, utenza_tari, concessione, dovuto, versamento, abbinamento, proposta,
  audit_event, audit_seal TO :role;
GRANT SELECT ON gestore TO :role;
GRANT UPDATE (superato_il) ON ufficio, parametro_ente, dato_soggetto, dato_catastale, titolarita, condizione_imu, utenza_tari,
  concessione, dovuto, versamento, abbinamento TO :role;
-- An entry of a comune that was a mistake is withdrawn, with who, when and why.
GRANT UPDATE (ritirato_il, ritirato_da, ritiro_motivo) ON parametro_ente TO :role;
GRANT UPDATE (denominazione, lingue, attivo_al) ON ente TO :role;
GRANT UPDATE (principale), DELETE ON nome_host TO :role;
GRANT UPDATE (al, chiuso_da) ON incarico TO :role;
GRANT UPDATE (al, confermata_il, confermata_da, revocata_il, revocata_da, motivo) ON rappresentanza TO :role;
GRANT UPDATE (accettata_il, revocata_il, revocata_da) ON delega TO :role;
GRANT UPDATE (esito, motivo, decisa_il, decisa_da) ON proposta TO :role;
GRANT USAGE ON SEQUENCE audit_event_id_seq TO :role;
-- Files on their way in: staged, confirmed, applied, emptied.
GRANT SELECT, INSERT ON importazione, riga_importata TO :role;
GRANT UPDATE (stato, colonne, riga, cursore, conteggi, scade, riprese, ripresa_il, confermata_da, confermata_il, finita_il) ON importazione TO :role;
GRANT UPDATE (parti, dati, legami, problemi, esito) ON riga_importata TO :role;
-- Calculations that people took along: put in, read and taken away by themselves alone, as their policies say.
GRANT SELECT, INSERT, DELETE ON calcolo_tenuto TO :role;
-- Requests: a draft is written and thrown away, what was sent stays; its number and its moment are the trigger's.
GRANT SELECT, INSERT, DELETE ON bozza TO :role;
GRANT UPDATE (risposte, versione, aggiornata_il) ON bozza TO :role;
GRANT SELECT, INSERT ON pratica, evento_pratica TO :role;
GRANT SELECT ON registro_protocollo TO :role;
GRANT UPDATE (stato, versione, assegnata_a, ufficio_id, scadenza, sospesa_dal, chiusa_il, termine, importo_prima, importo_dopo) ON pratica TO :role;
GRANT USAGE ON SEQUENCE evento_pratica_id_seq TO :role;
-- What is told to people, and where: a message changes only on its way, never what it is about.
GRANT SELECT, INSERT ON messaggio TO :role;
GRANT UPDATE (lingua, canale, destinatario, valori, oggetto, testo, stato, tentativi, prossimo_tentativo, errore, id_fornitore,
  inviato_il) ON messaggio TO :role;
GRANT SELECT, INSERT, UPDATE, DELETE ON recapito TO :role;
-- The queue of the worker (pg-boss): jobs come and go; its tables are the owner's.
GRANT USAGE ON SCHEMA pgboss TO :role;
GRANT SELECT, UPDATE ON pgboss.version TO :role;
GRANT SELECT ON pgboss.queue, pgboss.schedule, pgboss.subscription TO :role;
GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.job, pgboss.archive TO :role;
-- Papers that go with a request: put in whole, sent with it, or emptied when they are taken off its draft.
GRANT SELECT, INSERT ON allegato, allegato_parte TO :role;
GRANT UPDATE (pratica_id, tributo, tolto_il) ON allegato TO :role;
GRANT UPDATE (contenuto) ON allegato_parte TO :role;
-- Appointments: one that changes keeps its row; a place is left, not taken away. Ratings of a service go in and stay.
GRANT SELECT, INSERT ON agenda, chiusura, appuntamento, posto, valutazione_servizio, parere_servizio,
  valutazione_usata TO :role;
GRANT UPDATE (superato_il) ON agenda, chiusura TO :role;
GRANT UPDATE (stato, priorita, cambiata_il, cambiata_da, motivo) ON appuntamento TO :role;
GRANT UPDATE (lasciato_il) ON posto TO :role;
-- Figures open to all: sums, never rows.
GRANT EXECUTE ON FUNCTION cifre_pratiche(bpchar), cifre_chiarezza(bpchar) TO :role;
-- Runs of statements: parts and what was found change while it is tried; what was issued never does.
GRANT SELECT, INSERT ON emissione, lotto_emissione, voce_emissione, avviso, stampa_avviso, registro_avvisi TO :role;
GRANT UPDATE (stato, sospesa_il, sospesa_per, provata_il, rilasciata_da, rilasciata_il, finita_il) ON emissione TO :role;
GRANT UPDATE (stato, tentativi, scade, conteggi, durata, fatto_il) ON lotto_emissione TO :role;
GRANT UPDATE (esito, motivo) ON voce_emissione TO :role;
GRANT SELECT, INSERT ON fermo_emissione TO :role;
GRANT UPDATE (tolto_da, tolto_il) ON fermo_emissione TO :role;
GRANT SELECT, INSERT ON correzione_avviso TO :role;
GRANT UPDATE (stato, decisa_da, decisa_il, nuovo_id) ON correzione_avviso TO :role;
GRANT UPDATE (ultimo) ON registro_avvisi TO :role;
-- Batches for the printing house: counted, cut, made; what was made never changes.
GRANT SELECT, INSERT ON stampa, plico, busta, plico_parte TO :role;
GRANT UPDATE (stato, dopo, tentativi, scade, finita_il) ON stampa TO :role;
GRANT UPDATE (stato, tentativi, scade, deposito, file_id, byte, impronta, fatto_il) ON plico TO :role;
GRANT UPDATE (plico_id, posizione, da_pagina) ON busta TO :role;
-- Statements told of by the comune's channels: begun once, and sums of who has an address.
GRANT SELECT, INSERT ON invio TO :role;
GRANT UPDATE (dopo, finito_il) ON invio TO :role;
GRANT EXECUTE ON FUNCTION cifre_recapiti(bpchar) TO :role;
GRANT SELECT, INSERT ON esito_consegna TO :role;
GRANT UPDATE (superato_il) ON esito_consegna TO :role;
-- What colleagues are called: each writes their own name.
GRANT SELECT, INSERT ON collega TO :role;
GRANT UPDATE (nome, visto_il) ON collega TO :role;
-- Texts of answers: a change is a new row.
GRANT SELECT, INSERT ON risposta_tipo TO :role;
GRANT UPDATE (superato_il) ON risposta_tipo TO :role;
-- Organisations that act for people: a mandate is decided, looked at, suspended and ended, never rewritten.
GRANT SELECT, INSERT ON organizzazione, sede, operatore_organizzazione, mandato TO :role;
GRANT UPDATE (denominazione, attiva_al) ON organizzazione TO :role;
GRANT UPDATE (nome, indirizzo, localita, chiusa_il) ON sede TO :role;
GRANT UPDATE (al, chiuso_da) ON operatore_organizzazione TO :role;
GRANT UPDATE (prova, accettato_il, accettato_da, revocato_il, revocato_da, firmato_il, esaminato_il, esaminato_da, sospeso_il, sospeso_da,
  motivo) ON mandato TO :role;
-- Keys of its programs: used and revoked, never rewritten.
GRANT SELECT, INSERT ON chiave_organizzazione TO :role;
GRANT UPDATE (usata_il, revocata_il, revocata_da) ON chiave_organizzazione TO :role;
-- Batches that an organisation keeps: they come whole, are computed by the worker, and go on their day or by hand.
GRANT SELECT, INSERT, DELETE ON lotto, file_lotto, riga_lotto, cliente_lotto, carta_lotto TO :role;
GRANT UPDATE (stato, colonne, conteggi, giorno, confermato_da, confermato_il, finito_il, tenuto_al) ON lotto TO :role;
GRANT UPDATE (stato, tentativi, scade, esito, nome, imposta, da_pagare, problemi, riepilogo, sostituito_da) ON cliente_lotto TO :role;
-- Data sent before the amounts are fixed: what was sent and what was answered never changes; a run may be tried again after it.
GRANT SELECT, INSERT ON invio_dati, dati_prima, risposta_dati TO :role;
GRANT UPDATE (chiude_il, dopo, finito_il, fermato_il) ON invio_dati TO :role;
GRANT UPDATE (fermato_il) ON dati_prima TO :role;
GRANT UPDATE (problemi, anomalie, dovuto, versato, importo, prima, impronta) ON voce_emissione TO :role;
-- Heirs: a correction is a new row. The copy of a statement that an heir received never changes.
GRANT SELECT, INSERT ON erede, copia_avviso TO :role;
GRANT UPDATE (superato_il) ON erede TO :role;
