import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

// Sentences are parsed by the build and not by each page (docs/decisions/0037).
const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: ['it', 'en', 'de'], precompile: true } },
})

// The policy of scripts and styles needs a nonce per answer: proxy.ts sets it. These hold for every answer.
const SECURITY = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
]

// The one script that pages of other sites load (docs/decisions/0024).
const FOR_ANY_SITE = [
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Cache-Control', value: 'public, max-age=3600' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // scripts/web/answer.mjs does it, for less
  compress: false,
  serverExternalPackages: ['pg', 'pdfjs-dist'],
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  headers: () => [
    { source: '/:path*', headers: SECURITY },
    { source: '/incorpora.js', headers: FOR_ANY_SITE },
  ],
}

export default withNextIntl(config)
