import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../i18n/routing'
import { FAMILIES, LISTED, sitemapIndex, UNLISTED, urlset } from './site-map'

const BASE = 'https://tributi.example.it'

/** The addresses of the pages, as their folders say them. */
const pages = readdirSync('app/[locale]/(public)', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx'))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)

describe('the site map', () => {
  test('knows every page: a new one is named in app/site-map.ts', () => {
    const known = [...LISTED, ...UNLISTED, ...Object.keys(FAMILIES)]
    expect(pages.sort()).toEqual(known.sort())
  })

  test('gives each page in each language with all its twins', () => {
    const xml = urlset(['/', '/comuni/forli-d704'], BASE, '2026-11-25')
    expect(xml.match(/<url>/g)).toHaveLength(2 * LOCALES.length)
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(2 * LOCALES.length)
    expect(xml).toContain(`<loc>${BASE}/en/comuni/forli-d704</loc><lastmod>2026-11-25</lastmod>`)
    expect(xml).toContain(`hreflang="de" href="${BASE}/de/comuni/forli-d704"`)
    expect(xml).toContain(`<loc>${BASE}/</loc>`)
  })

  test('is named by an index', () => {
    expect(sitemapIndex(['/sitemap/pagine.xml'], BASE)).toContain(
      `<sitemap><loc>${BASE}/sitemap/pagine.xml</loc></sitemap>`,
    )
  })
})
