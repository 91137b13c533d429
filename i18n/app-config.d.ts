import type accessibilita from '../messages/it/accessibilita.json'
import type accessi from '../messages/it/accessi.json'
import type accesso from '../messages/it/accesso.json'
import type allegati from '../messages/it/allegati.json'
import type appuntamenti from '../messages/it/appuntamenti.json'
import type area from '../messages/it/area.json'
import type avvisi from '../messages/it/avvisi.json'
import type banco from '../messages/it/banco.json'
import type calcoli from '../messages/it/calcoli.json'
import type calcolo from '../messages/it/calcolo.json'
import type campo from '../messages/it/campo.json'
import type canone from '../messages/it/canone.json'
import type capire from '../messages/it/capire.json'
import type casi from '../messages/it/casi.json'
import type categorie from '../messages/it/categorie.json'
import type chiavi from '../messages/it/chiavi.json'
import type coda from '../messages/it/coda.json'
import type comuneSbagliato from '../messages/it/comuneSbagliato.json'
import type comuneSearch from '../messages/it/comuneSearch.json'
import type comuni from '../messages/it/comuni.json'
import type confronto from '../messages/it/confronto.json'
import type consegna from '../messages/it/consegna.json'
import type conserva from '../messages/it/conserva.json'
import type contribuente from '../messages/it/contribuente.json'
import type contribuenti from '../messages/it/contribuenti.json'
import type datiAperti from '../messages/it/datiAperti.json'
import type datiPrima from '../messages/it/datiPrima.json'
import type deleghe from '../messages/it/deleghe.json'
import type dichiarazione from '../messages/it/dichiarazione.json'
import type domande from '../messages/it/domande.json'
import type elenchi from '../messages/it/elenchi.json'
import type emissioni from '../messages/it/emissioni.json'
import type eredi from '../messages/it/eredi.json'
import type errors from '../messages/it/errors.json'
import type eventi from '../messages/it/eventi.json'
import type f24 from '../messages/it/f24.json'
import type f24Problems from '../messages/it/f24Problems.json'
import type faq from '../messages/it/faq.json'
import type field from '../messages/it/field.json'
import type gestione from '../messages/it/gestione.json'
import type help from '../messages/it/help.json'
import type lotti from '../messages/it/lotti.json'
import type home from '../messages/it/home.json'
import type impi from '../messages/it/impi.json'
import type importazioni from '../messages/it/importazioni.json'
import type incorpora from '../messages/it/incorpora.json'
import type notFound from '../messages/it/notFound.json'
import type noteLegali from '../messages/it/noteLegali.json'
import type notifiche from '../messages/it/notifiche.json'
import type parametri from '../messages/it/parametri.json'
import type passi from '../messages/it/passi.json'
import type posizioneUfficio from '../messages/it/posizioneUfficio.json'
import type posizione from '../messages/it/posizione.json'
import type piuContribuenti from '../messages/it/piuContribuenti.json'
import type pratiche from '../messages/it/pratiche.json'
import type privacy from '../messages/it/privacy.json'
import type problem from '../messages/it/problem.json'
import type proposta from '../messages/it/proposta.json'
import type qualita from '../messages/it/qualita.json'
import type rappresentanze from '../messages/it/rappresentanze.json'
import type ravvedimento from '../messages/it/ravvedimento.json'
import type registra from '../messages/it/registra.json'
import type risposte from '../messages/it/risposte.json'
import type risultato from '../messages/it/risultato.json'
import type ruolo from '../messages/it/ruolo.json'
import type scadenzario from '../messages/it/scadenzario.json'
import type schedaComune from '../messages/it/schedaComune.json'
import type schede from '../messages/it/schede.json'
import type segnala from '../messages/it/segnala.json'
import type servizi from '../messages/it/servizi.json'
import type shell from '../messages/it/shell.json'
import type source from '../messages/it/source.json'
import type standingIn from '../messages/it/standingIn.json'
import type stepper from '../messages/it/stepper.json'
import type steps from '../messages/it/steps.json'
import type studio from '../messages/it/studio.json'
import type sum from '../messages/it/sum.json'
import type sviluppatori from '../messages/it/sviluppatori.json'
import type termini from '../messages/it/termini.json'
import type tari from '../messages/it/tari.json'
import type tasi from '../messages/it/tasi.json'
import type title from '../messages/it/title.json'
import type visura from '../messages/it/visura.json'
import type valuta from '../messages/it/valuta.json'
import type verificaF24 from '../messages/it/verificaF24.json'
import type ufficio from '../messages/it/ufficio.json'
import type una from '../messages/it/una.json'
import type waterfall from '../messages/it/waterfall.json'
import type { Locale } from './routing'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: {
      accessibilita: typeof accessibilita
      accessi: typeof accessi
      accesso: typeof accesso
      allegati: typeof allegati
      appuntamenti: typeof appuntamenti
      area: typeof area
      avvisi: typeof avvisi
      banco: typeof banco
      calcoli: typeof calcoli
      calcolo: typeof calcolo
      campo: typeof campo
      canone: typeof canone
      capire: typeof capire
      casi: typeof casi
      categorie: typeof categorie
      chiavi: typeof chiavi
      coda: typeof coda
      comuneSbagliato: typeof comuneSbagliato
      comuneSearch: typeof comuneSearch
      comuni: typeof comuni
      confronto: typeof confronto
      consegna: typeof consegna
      conserva: typeof conserva
      contribuente: typeof contribuente
      contribuenti: typeof contribuenti
      datiAperti: typeof datiAperti
      datiPrima: typeof datiPrima
      deleghe: typeof deleghe
      dichiarazione: typeof dichiarazione
      domande: typeof domande
      elenchi: typeof elenchi
      emissioni: typeof emissioni
      eredi: typeof eredi
      errors: typeof errors
      eventi: typeof eventi
      f24: typeof f24
      f24Problems: typeof f24Problems
      faq: typeof faq
      field: typeof field
      gestione: typeof gestione
      help: typeof help
      home: typeof home
      lotti: typeof lotti
      impi: typeof impi
      importazioni: typeof importazioni
      incorpora: typeof incorpora
      notFound: typeof notFound
      noteLegali: typeof noteLegali
      notifiche: typeof notifiche
      parametri: typeof parametri
      passi: typeof passi
      posizioneUfficio: typeof posizioneUfficio
      posizione: typeof posizione
      piuContribuenti: typeof piuContribuenti
      pratiche: typeof pratiche
      privacy: typeof privacy
      problem: typeof problem
      proposta: typeof proposta
      qualita: typeof qualita
      rappresentanze: typeof rappresentanze
      ravvedimento: typeof ravvedimento
      registra: typeof registra
      risposte: typeof risposte
      risultato: typeof risultato
      ruolo: typeof ruolo
      scadenzario: typeof scadenzario
      schedaComune: typeof schedaComune
      schede: typeof schede
      segnala: typeof segnala
      servizi: typeof servizi
      shell: typeof shell
      source: typeof source
      standingIn: typeof standingIn
      stepper: typeof stepper
      steps: typeof steps
      studio: typeof studio
      sum: typeof sum
      sviluppatori: typeof sviluppatori
      termini: typeof termini
      tari: typeof tari
      tasi: typeof tasi
      title: typeof title
      visura: typeof visura
      valuta: typeof valuta
      verificaF24: typeof verificaF24
      ufficio: typeof ufficio
      una: typeof una
      waterfall: typeof waterfall
    }
  }
}
