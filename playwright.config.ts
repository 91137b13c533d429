import { defineConfig, devices } from '@playwright/test'

/** The journeys run against a server that is up already: `scripts/test.mjs` starts it and says where in `BASE_URL`. */
const baseURL = process.env.BASE_URL ?? 'http://localhost:3000'

// Without these Debian's Chromium talks to its own hosts, and as root it needs no sandbox.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const chrome = devices['Desktop Chrome']

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // far more than a journey takes: a slow machine is no fault of the portal, a page that never comes is
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    // half a fade is a contrast that nobody reads at
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args },
  },
  projects: [
    { name: 'desktop', use: { ...chrome, viewport: { width: 1280, height: 900 } }, grepInvert: /@phone|@no-js/ },
    {
      name: 'phone',
      use: { ...chrome, viewport: { width: 320, height: 720 }, hasTouch: true },
      grep: /@phone|@everywhere/,
    },
    {
      name: 'no-js',
      use: { ...chrome, viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
      grep: /@no-js/,
    },
  ],
})
