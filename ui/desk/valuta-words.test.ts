import { expect, test } from 'vitest'
import italian from '../../messages/it/valuta.json'
import { ASPECTS } from '../../contracts/page-rating'

/** The wording that criterion C.SI.2.5 of the Modello Comuni fixes: any other is a fault of its check. */
test('the rating of clarity has the words of C.SI.2.5', () => {
  expect(italian.title).toBe('Quanto sono chiare le informazioni su questa pagina?')
  expect(italian.positive).toBe('Quali sono stati gli aspetti che hai preferito?')
  expect(ASPECTS.map((aspect) => italian.liked[aspect])).toEqual([
    'Le indicazioni erano chiare',
    'Le indicazioni erano complete',
    'Capivo sempre che stavo procedendo correttamente',
    'Non ho avuto problemi tecnici',
    'Altro',
  ])
  expect(italian.negative).toBe('Dove hai incontrato le maggiori difficoltà?')
  expect(ASPECTS.map((aspect) => italian.hard[aspect])).toEqual([
    'A volte le indicazioni non erano chiare',
    'A volte le indicazioni non erano complete',
    'A volte non capivo se stavo procedendo correttamente',
    'Ho avuto problemi tecnici',
    'Altro',
  ])
})

/** The question that criterion C.SE.1.7 fixes; its lists are those above (Modello Comuni, «Valutazione dell’esperienza d’uso»). */
test('the rating of a service has the question of C.SE.1.7', () => {
  expect(italian.servizio.title).toBe('Quanto è stato facile usare questo servizio?')
  expect(italian.more).toBe('Vuoi aggiungere altri dettagli?')
})
