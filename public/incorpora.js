/*
 * <sportello-tributi comune="D150" colore="#0066cc" lingua="it">
 *   <a href="…">Calcola l’IMU</a>
 * </sportello-tributi>
 *
 * Shows the calculator of a comune in a frame. What stands inside the element stays where no script runs, or where the
 * comune is not written as a codice catastale. No cookie, nothing stored, nothing read from the page around it.
 */
;(() => {
  const origin = new URL(document.currentScript.src).origin
  const LANGUAGES = { it: '', en: '/en', de: '/de' }
  const TITLES = { it: 'Calcolo dell’IMU', en: 'IMU calculator', de: 'IMU-Berechnung' }
  const HEIGHT = { first: 700, least: 200, most: 20000 }

  const addressOf = (element) => {
    const comune = (element.getAttribute('comune') || '').trim().toUpperCase()
    if (!/^[A-Z]\d{3}$/.test(comune)) return undefined
    const lingua = element.getAttribute('lingua') || 'it'
    const prefix = Object.hasOwn(LANGUAGES, lingua) ? LANGUAGES[lingua] : ''
    const url = new URL(`${prefix}/incorpora/imu/${comune}`, origin)
    const colore = /^#?([0-9a-f]{6})$/i.exec((element.getAttribute('colore') || '').trim())
    if (colore) url.searchParams.set('colore', colore[1].toLowerCase())
    return url.href
  }

  const titleOf = (element) => {
    const lingua = element.getAttribute('lingua') || 'it'
    return element.getAttribute('titolo') || (Object.hasOwn(TITLES, lingua) ? TITLES[lingua] : TITLES.it)
  }

  const frameOf = (element, address) => {
    const frame = document.createElement('iframe')
    frame.title = titleOf(element)
    frame.loading = 'lazy'
    frame.referrerPolicy = 'no-referrer'
    // it may compute and open a window; it may not lead the page around it elsewhere
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox')
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height: `${HEIGHT.first}px` })
    frame.src = address
    return frame
  }

  class SportelloTributi extends HTMLElement {
    static observedAttributes = ['comune', 'colore', 'lingua', 'titolo']

    connectedCallback() {
      this.listen = (event) => {
        if (event.origin !== origin || event.source !== this.frame?.contentWindow) return
        const { type, altezza } = event.data ?? {}
        if (type !== 'sportello-tributi:altezza' || !Number.isFinite(altezza)) return
        this.frame.style.height = `${Math.min(HEIGHT.most, Math.max(HEIGHT.least, altezza))}px`
      }
      window.addEventListener('message', this.listen)
      this.show()
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.listen)
    }

    attributeChangedCallback() {
      if (this.isConnected && this.listen) this.show()
    }

    show() {
      const address = addressOf(this)
      if (address === undefined || address === this.frame?.src) return
      this.frame = frameOf(this, address)
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      shadow.replaceChildren(this.frame)
    }
  }

  if (!customElements.get('sportello-tributi')) customElements.define('sportello-tributi', SportelloTributi)
})()
