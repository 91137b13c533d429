import { expect, test } from 'vitest'
import { effettoDi, type Effetto } from './effetti'
import type { ProceduraId } from './ids'
import type { Risposte } from './lettura'
import { PROCEDURE } from './procedure'

const CASA = { uso: 'casa', dal: '2026-02-01', indirizzo: 'Via dei Tigli 4', mq: '82.5', occupanti: '2' }
const PRESTATA = { immobile: 'i', dal: '2026-01-01', abita: 'si', possiede: 'solo-questa', risiede: 'si' }
const SUA = { immobile: 'i', dal: '2026-03-01' }
const COMPRATA = { ...SUA, cosa: 'acquisto', diritto: 'proprieta', quota: '1/2', uso: 'locato' }
const LENT = { ...SUA, cosa: 'comodato', inizio: 'inizia' }

test.each<[string, ProceduraId, Risposte, Effetto['tipo'] | undefined]>([
  ['a home begins', 'tari-inizio', CASA, 'utenza-nuova'],
  ['with a reduction, whose rule is the comune’s', 'tari-inizio', { ...CASA, riduzioni: 'unico' }, undefined],
  ['a business, whose category is the office’s', 'tari-inizio', { ...CASA, uso: 'attivita' }, undefined],
  ['for six months at most: the owner pays (L. 147/2013 c. 643)', 'tari-inizio', { ...CASA, seiMesi: 'no' }, undefined],
  ['an utenza that is not in the list', 'tari-fine', { utenza: 'altro', al: '2026-03-15' }, undefined],
  ['an utenza ends', 'tari-fine', { utenza: 'T-1', al: '2026-03-15', perche: 'venduto' }, 'utenza-finita'],
  ['somebody stays', 'tari-fine', { utenza: 'T-1', al: '2026-03-15', perche: 'decesso', resta: 'si' }, undefined],
  [
    'persons change',
    'tari-variazione',
    { utenza: 'T-1', dal: '2026-05-01', cosa: 'occupanti', occupanti: '4' },
    'utenza-cambiata',
  ],
  [
    'and something else too',
    'tari-variazione',
    { utenza: 'T-1', dal: '2026-05-01', cosa: 'occupanti,altro', occupanti: '4' },
    undefined,
  ],
  ['a home lent to a child', 'comodato', PRESTATA, 'comodato'],
  ['who uses it does not live there (c. 747 lett. c)', 'comodato', { ...PRESTATA, abita: 'no' }, undefined],
  ['who lends it has other homes (c. 747 lett. c)', 'comodato', { ...PRESTATA, possiede: 'altre' }, undefined],
  ['a share bought', 'dichiarazione-imu', COMPRATA, 'possesso-nuovo'],
  [
    'by a leasing, whose right the Catasto has not',
    'dichiarazione-imu',
    { ...COMPRATA, diritto: 'leasing' },
    undefined,
  ],
  ['a share sold', 'dichiarazione-imu', { ...SUA, cosa: 'cessione', ceduta: '1/2' }, 'possesso-finito'],
  [
    'one sold that is not in the list',
    'dichiarazione-imu',
    { ...SUA, immobile: 'altro', cosa: 'cessione', ceduta: '1/2' },
    undefined,
  ],
  [
    'another rendita',
    'dichiarazione-imu',
    { ...SUA, cosa: 'valore', cambia: 'rendita', nuovaRendita: '80000' },
    'valore-cambiato',
  ],
  ['unfit', 'dichiarazione-imu', { ...SUA, cosa: 'inagibile', inizio: 'inizia' }, 'condizione-cambiata'],
  ['neither begun nor ended', 'dichiarazione-imu', { ...SUA, cosa: 'inagibile' }, undefined],
  ['lent, on conditions that hold', 'dichiarazione-imu', { ...LENT, condComodato: 'si' }, 'condizione-cambiata'],
  ['lent, on conditions that nobody is sure of', 'dichiarazione-imu', { ...LENT, condComodato: 'non-so' }, undefined],
  ['in words of their own', 'dichiarazione-imu', { ...SUA, cosa: 'altro', descrivi: 'Fusione' }, undefined],
  ['tables outside', 'occupazione-suolo', { cosa: 'tavolini', dal: '2026-05-01' }, undefined],
])('%s', (_, procedura, risposte, tipo) => expect(effettoDi(PROCEDURE[procedura], risposte)?.tipo).toBe(tipo))
