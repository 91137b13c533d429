import type { Sospensione, TermineId } from './procedimento'

type Case = {
  readonly name: string
  readonly source: string
  readonly termine: TermineId
  readonly dal: string
  readonly sospensioni?: readonly Sospensione[]
  readonly al: string
}

/** By hand on a calendar of 2026: 8 December and 25-26 December are holidays, Easter Monday is 6 April. */
export const CASES: readonly Case[] = [
  {
    name: 'thirty days, ending on a Thursday',
    source: '3 November + 30 days = 3 December 2026, a Thursday',
    ...{ termine: 'generale', dal: '2026-11-03', al: '2026-12-03' },
  },
  {
    name: 'thirty days that end on a holiday go to the next working day',
    source: '8 November + 30 = 8 December (Immacolata), so 9 December',
    ...{ termine: 'generale', dal: '2026-11-08', al: '2026-12-09' },
  },
  {
    name: 'thirty days that end on a Saturday go to Monday',
    source: '5 November + 30 = 5 December, a Saturday, so Monday 7',
    ...{ termine: 'generale', dal: '2026-11-05', al: '2026-12-07' },
  },
  {
    name: 'the clock rests ten days',
    source:
      '3 November + 30 = 3 December; asked on the 10th, answered on the 20th: ten days more, Sunday 13, so Monday 14',
    ...{
      termine: 'generale',
      dal: '2026-11-03',
      sospensioni: [{ dal: '2026-11-10', al: '2026-11-20' }],
      al: '2026-12-14',
    },
  },
  {
    name: 'and never longer than thirty days',
    source: '1 June + 30 = 1 July; answered only after 92 days: thirty days more, 31 July, a Friday',
    ...{
      termine: 'generale',
      dal: '2026-06-01',
      sospensioni: [{ dal: '2026-06-10', al: '2026-09-10' }],
      al: '2026-07-31',
    },
  },
  {
    name: 'asked and not answered yet: the longest rest is counted',
    source: 'as above',
    ...{ termine: 'generale', dal: '2026-06-01', sospensioni: [{ dal: '2026-06-10' }], al: '2026-07-31' },
  },
  {
    name: 'a second question does not stop it again',
    source: '3 November + 30 + 10, as above',
    ...{
      termine: 'generale',
      dal: '2026-11-03',
      sospensioni: [{ dal: '2026-11-10', al: '2026-11-20' }, { dal: '2026-11-25' }],
      al: '2026-12-14',
    },
  },
  {
    name: 'thirty working days over the Immacolata and Christmas',
    source:
      'from Thu 26 November: 27 (1); 30 Nov-4 Dec (6); 7, 9-11 (10); 14-18 (15); 21-24 (19); 28-31 (23); 4-5 Jan (25), 7-8 (27); 11-13 Jan (30)',
    ...{ termine: 'tari-richiesta', dal: '2026-11-26', al: '2027-01-13' },
  },
  {
    name: 'a refund',
    source:
      '2 March + 180 days: March 29, April 30, May 31, June 30, July 31 = 151, 29 more: 29 August, a Saturday, so Monday 31',
    ...{ termine: 'rimborso', dal: '2026-03-02', al: '2026-08-31' },
  },
  {
    name: 'autotutela does not rest',
    source:
      '2 March + 90: March 29, April 30 = 59, May 31 = 90: 31 May, a Sunday; Monday 1 June; Tuesday 2 June is a holiday, not it',
    ...{
      termine: 'autotutela',
      dal: '2026-03-02',
      sospensioni: [{ dal: '2026-03-10', al: '2026-04-10' }],
      al: '2026-06-01',
    },
  },
]
