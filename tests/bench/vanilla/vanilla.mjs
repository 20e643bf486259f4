/**
 * The limit: a board of virtualised columns without a framework, over the same partner records in IndexedDB. It does the
 * least that a board can do: read everything, order, draw what is in sight, filter by text, move a card by drag and drop.
 */
const places = ['research', 'negotiation', 'onboarding', 'development', 'review', 'closed']
const rowHeight = 96
const beyond = 3
const dayMs = 86_400_000

const db = await open()
const partners = await readAll()
const search = document.querySelector('input')
let query = ''
/** @type {any} */
let held = null
const columns = new Map(places.map((place) => [place, createColumn(place)]))
for (const place of places) arrange(place)
search?.addEventListener('input', () => {
  query = search.value.trim().toLowerCase()
  for (const place of places) arrange(place)
})
document.body.dataset['benchReady'] = 'yes'

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('vanilla', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('partners', { keyPath: 'id' }))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

/**
 * @param {IDBRequest} request
 * @returns {Promise<any>}
 */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

/** The first visit brings the records. */
async function readAll() {
  const stored = await answer(db.transaction('partners').objectStore('partners').getAll())
  if (stored.length > 0) return stored
  const fresh = await (await fetch('/partners.json')).json()
  const store = db.transaction('partners', 'readwrite').objectStore('partners')
  for (const partner of fresh) store.put(partner)
  return fresh
}

/** @param {string} place */
function createColumn(place) {
  const section = document.createElement('section')
  section.dataset['place'] = place
  const title = document.createElement('h2')
  const scroller = document.createElement('div')
  scroller.className = 'scroller'
  const list = document.createElement('ul')
  scroller.append(list)
  section.append(title, scroller)
  document.querySelector('main')?.append(section)
  const column = { title, scroller, list, rows: /** @type {any[]} */ ([]), drawn: new Map(), place }
  scroller.addEventListener('scroll', () => draw(column), { passive: true })
  section.addEventListener('dragover', (event) => event.preventDefault())
  section.addEventListener('drop', () => move(place))
  return column
}

/** @param {string} place */
function arrange(place) {
  const column = columns.get(place)
  if (column === undefined) return
  column.rows = partners
    .filter((/** @type {any} */ one) => one.stage === place && one.deletedAt === null && fits(one))
    .sort(
      (/** @type {any} */ a, /** @type {any} */ b) =>
        compare(b.stageEnteredAt, a.stageEnteredAt) || compare(a.name, b.name),
    )
  column.title.textContent = `${place} ${column.rows.length}`
  column.list.style.height = `${column.rows.length * rowHeight}px`
  for (const card of column.drawn.values()) card.remove()
  column.drawn.clear()
  draw(column)
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : Number(a > b)
}

/** @param {any} partner */
function fits(partner) {
  return query === '' || `${partner.name} ${partner.owner} ${partner.website}`.toLowerCase().includes(query)
}

/** @param {any} column */
function draw(column) {
  const { scroller, rows, drawn, list } = column
  const from = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - beyond)
  const to = Math.min(rows.length, Math.ceil((scroller.scrollTop + scroller.clientHeight) / rowHeight) + beyond)
  for (const [index, card] of drawn) {
    if (index >= from && index < to) continue
    card.remove()
    drawn.delete(index)
  }
  for (let index = from; index < to; index += 1) {
    if (drawn.has(index)) continue
    const card = createCard(rows[index], index)
    drawn.set(index, card)
    list.append(card)
  }
}

/**
 * @param {any} partner
 * @param {number} index
 */
function createCard(partner, index) {
  const card = document.createElement('li')
  card.dataset['partner'] = partner.id
  card.draggable = true
  card.style.transform = `translateY(${index * rowHeight}px)`
  const name = document.createElement('a')
  name.href = `#${partner.id}`
  name.draggable = false
  name.textContent = partner.name
  const owner = document.createElement('span')
  owner.textContent = partner.owner || 'No owner'
  const clock = document.createElement('span')
  clock.textContent = `${Math.floor((Date.now() - Date.parse(partner.stageEnteredAt)) / dayMs)} days, ${partner.tier}`
  card.append(name, owner, clock)
  card.addEventListener('dragstart', () => (held = partner))
  return card
}

/** @param {string} place */
function move(place) {
  if (held === null || held.stage === place) return
  const from = held.stage
  held.stage = place
  held.stageEnteredAt = new Date().toISOString()
  db.transaction('partners', 'readwrite', { durability: 'strict' }).objectStore('partners').put(held)
  arrange(from)
  arrange(place)
  held = null
}
