/** A right as the catasto codes it; who owes a tax for it is for the engine to say. */
export type DirittoCatasto =
  | 'proprieta'
  | 'proprieta-superficiaria'
  | 'proprieta-area'
  | 'nuda-proprieta'
  | 'nuda-proprieta-superficiaria'
  | 'abitazione'
  | 'concedente'
  | 'enfiteusi'
  | 'superficie'
  | 'uso'
  | 'usufrutto'
  | 'servitu'
  | 'oneri'
  | 'non-codificato'

/** The codes of a TIT file, old ones of one character and newer ones with a second. */
export const DIRITTI: ReadonlyMap<string, DirittoCatasto> = new Map([
  ['1', 'proprieta'],
  ['10', 'proprieta'],
  ['1S', 'proprieta-superficiaria'],
  ['1T', 'proprieta-area'],
  ['2', 'nuda-proprieta'],
  ['20', 'nuda-proprieta'],
  ['2S', 'nuda-proprieta-superficiaria'],
  ['3', 'abitazione'],
  ['30', 'abitazione'],
  ['3S', 'abitazione'],
  ['4', 'concedente'],
  ['40', 'concedente'],
  ['5', 'enfiteusi'],
  ['50', 'enfiteusi'],
  ['6', 'superficie'],
  ['60', 'superficie'],
  ['7', 'uso'],
  ['70', 'uso'],
  ['7S', 'uso'],
  ['8', 'usufrutto'],
  ['80', 'usufrutto'],
  ['8A', 'usufrutto'],
  ['8E', 'usufrutto'],
  ['8S', 'usufrutto'],
  ['9', 'servitu'],
  ['90', 'servitu'],
  ['100', 'oneri'],
  ['99', 'non-codificato'],
  ['990', 'non-codificato'],
])
