import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const ROOT = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

type Description = {
  readonly shortDescription: string
  readonly longDescription: string
  readonly features: readonly string[]
  readonly screenshots?: readonly string[]
}

type Publiccode = Readonly<Record<string, unknown>> & {
  readonly description: Readonly<Record<string, Description>>
  readonly legal: { readonly license: string }
  readonly maintenance: { readonly type: string; readonly contacts: readonly { readonly name: string }[] }
  readonly localisation: { readonly localisationReady: boolean; readonly availableLanguages: readonly string[] }
  readonly IT: { readonly countryExtensionVersion: string; readonly riuso: { readonly codiceIPA: string } }
}

const publiccode = parse(read('publiccode.yml')) as Publiccode
const manifest = JSON.parse(read('package.json')) as { readonly version: string; readonly license: string }

test('publiccode.yml has every mandatory key of the standard', () => {
  for (const key of [
    'publiccodeYmlVersion',
    'name',
    'url',
    'releaseDate',
    'platforms',
    'categories',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
    'IT',
  ]) {
    expect([key, publiccode[key] === undefined]).toEqual([key, false])
  }
})

test('its values are those that the standard allows', () => {
  expect(publiccode.publiccodeYmlVersion).toBe('0.4')
  expect(publiccode.url).toMatch(/^https:\/\/\S+\.git$/)
  expect(publiccode.releaseDate).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(publiccode.platforms).toContain('web')
  const categories = ['taxes-management', 'digital-citizenship', 'billing-and-invoicing', 'financial-reporting']
  for (const category of publiccode.categories as string[]) expect(categories).toContain(category)
  expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(publiccode.developmentStatus)
  expect(publiccode.softwareType).toBe('standalone/web')
  expect(['internal', 'contract', 'community', 'none']).toContain(publiccode.maintenance.type)
  expect(publiccode.maintenance.contacts.every(({ name }) => name.trim() !== '')).toBe(true)
})

test('it says the version and the licence of the project', () => {
  expect(publiccode.softwareVersion).toBe(manifest.version)
  expect(publiccode.legal.license).toBe(manifest.license)
})

describe.each(Object.entries(publiccode.description))('description in %s', (language, description) => {
  test('has the lengths of the standard, and features', () => {
    expect(description.shortDescription.length).toBeLessThanOrEqual(150)
    expect(description.shortDescription).not.toMatch(/\n/)
    expect(description.longDescription.length).toBeGreaterThanOrEqual(150)
    expect(description.longDescription.length).toBeLessThanOrEqual(10_000)
    expect(description.features.length).toBeGreaterThan(0)
  })

  test('is one of the languages of the portal, and its pictures exist', () => {
    expect(publiccode.localisation.availableLanguages).toContain(language)
    for (const file of description.screenshots ?? [])
      expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true])
  })
})

test('the Italian section has its version and the code of who publishes', () => {
  expect(publiccode.IT.countryExtensionVersion).toBe('1.0')
  expect(publiccode.IT.riuso.codiceIPA).toMatch(/^\w+$/)
})

test('the licence is the whole EUPL 1.2, appendix included', () => {
  const licence = read('LICENSE')
  expect(licence).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/)
  const articles = [...licence.matchAll(/^(\d+)\.\s?[A-Z]/gm)].map(([, number]) => Number(number))
  expect(articles).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  expect(licence).toMatch(/Appendix[\s\S]+‘Compatible Licences’[\s\S]+All other changes or additions to this Appendix/)
})
