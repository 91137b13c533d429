import { describe, expect, test } from 'vitest'
import { belfioreOfSlug, normaliseName, readableName, slugOf } from './nomi'
import { regimeOf } from '../../engine/speciali/speciali'

describe('names', () => {
  test.each([
    ["Reggio nell'Emilia", 'reggio nell emilia'],
    ["FORLI'", 'forli'],
    ['Forlì', 'forli'],
    ['Santhià', 'santhia'],
    ['San Giovanni di Fassa-Sèn Jan', 'san giovanni di fassa sen jan'],
    ['Eppan an der Weinstraße', 'eppan an der weinstrasse'],
    ['  L’Aquila \t', 'l aquila'],
    ['Doberdò del Lago', 'doberdo del lago'],
    ['%_\\', ''],
  ])('%s is compared as «%s»', (name, normal) => expect(normaliseName(name)).toBe(normal))

  test.each([
    ["REGGIO NELL'EMILIA", "Reggio nell'Emilia"],
    ['QUERO VAS', 'Quero Vas'],
    ["SANT'ANGELO LODIGIANO", "Sant'Angelo Lodigiano"],
    ["PIEVE D'ALPAGO", "Pieve d'Alpago"],
    ['SAN BENEDETTO DEL TRONTO', 'San Benedetto del Tronto'],
    ['UGGIATE-TREVANO', 'Uggiate-Trevano'],
    ['DON', 'Don'],
    ['FORLÌ', 'Forlì'],
    ['Aosta', 'Aosta'],
  ])('%s is read as «%s»', (archive, readable) => expect(readableName(archive)).toBe(readable))

  test('a slug is readable and leads back to its code', () => {
    expect(slugOf("Reggio nell'Emilia", 'H223')).toBe('reggio-nell-emilia-h223')
    expect(belfioreOfSlug('reggio-nell-emilia-h223')).toBe('H223')
    expect(belfioreOfSlug('h223')).toBeUndefined()
    expect(belfioreOfSlug('reggio')).toBeUndefined()
  })
})

describe('which tax a comune has', () => {
  test.each([
    ['TN', 'Trentino-Alto Adige/Südtirol', 2026, 'IMIS'],
    ['TN', 'Trentino-Alto Adige/Südtirol', 2014, 'IMU'],
    ['BZ', 'Trentino-Alto Adige/Südtirol', 2026, 'IMI'],
    ['UD', 'Friuli-Venezia Giulia', 2023, 'ILIA'],
    ['UD', 'Friuli-Venezia Giulia', 2022, 'IMU'],
    ['CR', 'Lombardia', 2026, 'IMU'],
  ])('%s %s in %d: %s', (sigla, regione, anno, tax) => expect(regimeOf(sigla, regione, anno)).toBe(tax))
})
