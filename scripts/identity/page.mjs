import fs from 'node:fs'

export const peopleOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).persone

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

const STYLE = `body{font:1.125rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:40rem;padding:1rem;color:#17324d}
button{font:inherit;display:block;width:100%;text-align:left;padding:.75rem 1rem;margin:.5rem 0;border:2px solid #06c;
background:#fff;color:#06c;border-radius:.25rem;cursor:pointer}button strong{display:block}
button:focus-visible{outline:3px solid #17324d;outline-offset:2px}.w{border-left:4px solid #a66300;padding-left:1rem}`

const NAMES = { spid: 'SPID', cie: 'CIE' }

/** Who to come in as. A firm is known to SPID alone. */
export const choicePage = (kind, people, params) => {
  const choices = people
    .map(({ id, nome, cognome, ruolo, impresa }) => {
      const firm = kind === 'spid' && impresa ? `, ${impresa.nome}` : ''
      return `<button name="persona" value="${id}"><strong>Entra come ${escaped(`${nome} ${cognome}`)}</strong>${escaped(ruolo + firm)}</button>`
    })
    .join('\n')
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>${NAMES[kind]} di prova</title><style>${STYLE}</style></head><body><main>
<h1>${NAMES[kind]} di prova</h1>
<p class="w">Questo non è ${NAMES[kind]}: è un gestore di prova che gira solo su questo computer. Le persone sono inventate e non serve nessuna password.</p>
<p>Il portale ${escaped(params.client_id ?? '')} chiede chi sei.</p>
<form method="post">${choices}
<button>Torna al portale senza entrare</button></form></main></body></html>`
}
