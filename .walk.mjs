import { chromium } from 'playwright-core'
const base='http://localhost:3140'
const [,, width, lang, ...paths]=process.argv
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const p=await b.newPage({viewport:{width:+width,height:+width<500?800:900}})
for(const x of paths){ const [name,path]=x.split('=:'); await p.goto(base+path,{waitUntil:'load'}); await p.waitForTimeout(300); await p.screenshot({path:`/tmp/lead/w-${name}-${width}.png`,fullPage:true}); console.log(name, await p.title(), await p.evaluate(()=>document.documentElement.scrollHeight)) }
await b.close()
